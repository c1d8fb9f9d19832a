import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countAttendance,
  type ChildLine,
  type GuardianLine,
  type Occurrence,
} from '#shared/features/attendance/count.ts'
import { ATTENDANCE_STATUSES, isThere } from '#shared/features/attendance/status.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { toDay } from '#shared/kernel/day.ts'

const day = toDay('2026-10-08')
const at = (text: string) => clockTimeSchema.parse(text)
const session = (id: number, kind: Occurrence['kind'] = 'tutoring'): Occurrence => ({
  kind,
  id,
  day,
  stretches: [{ startsAt: at('16:30'), endsAt: at('18:00') }],
})
const line = (
  id: number,
  childId: number,
  status: ChildLine['status'],
  of: Occurrence = session(1),
): ChildLine => ({
  id,
  kind: of.kind,
  occurrenceId: of.id,
  childId: childIdSchema.parse(childId),
  status,
})

describe('人数、人次、场次、时长', () => {
  it('counts present, late and left early; excused and absent are no 人次', () => {
    const lines = ATTENDANCE_STATUSES.map(({ code }, n) => line(n + 1, n + 1, code))
    expect(countAttendance([session(1)], lines)).toMatchObject({
      occurrenceIds: [1],
      lineIds: [1, 2, 3],
      childIds: [1, 2, 3],
      minutes: 90,
    })
  })

  it('counts a child in two activities of one day as two 人次 and one of 人数', () => {
    const other = session(7, 'class')
    const lines = [line(1, 5, 'present'), line(2, 5, 'late', other)]
    const count = countAttendance([session(1), other], lines)
    expect(count.lineIds).toEqual([1, 2])
    expect(count.childIds).toEqual([5])
    expect(count.minutes).toBe(180)
  })

  it('counts no camp day to which nobody came, but a session of a class all the same', () => {
    const camp = session(3, 'camp')
    const empty = session(4, 'class')
    const lines = [line(1, 5, 'absent', camp), line(2, 5, 'excused', empty)]
    expect(countAttendance([camp, empty], lines)).toMatchObject({
      occurrenceIds: [4],
      lineIds: [],
      minutes: 90,
    })
  })

  it('leaves out the break of a camp day, and counts parallel blocks once', () => {
    const camp: Occurrence = {
      kind: 'camp',
      id: 3,
      day,
      stretches: [
        { startsAt: at('14:00'), endsAt: at('16:00') },
        { startsAt: at('08:30'), endsAt: at('10:00') },
        { startsAt: at('09:00'), endsAt: at('11:00') },
      ],
    }
    expect(countAttendance([camp], [line(1, 5, 'present', camp)]).minutes).toBe(270)
  })

  it('counts grown-ups apart: one who came twice is two 人次 and one of 人数', () => {
    const first = session(1, 'parent-school')
    const second = session(2, 'parent-school')
    const guests: GuardianLine[] = [
      { id: 1, occurrenceId: 1, personId: 9, status: 'present' },
      { id: 2, occurrenceId: 2, personId: 9, status: 'late' },
      { id: 3, occurrenceId: 2, personId: 8, status: 'absent' },
    ]
    const count = countAttendance([first, second], [], guests)
    expect(count.guardianLineIds).toEqual([1, 2])
    expect(count.guardianIds).toEqual([9])
    expect(count.childIds).toEqual([])
  })

  const anyLine = fc
    .record({
      kind: fc.constantFrom('camp' as const, 'class' as const, 'tutoring' as const),
      occurrenceId: fc.integer({ min: 1, max: 4 }),
      childId: fc.integer({ min: 1, max: 6 }),
      status: fc.constantFrom(...ATTENDANCE_STATUSES.map(({ code }) => code)),
    })
    .map(({ childId, ...rest }) => ({ ...rest, childId: childIdSchema.parse(childId) }))

  it('does not depend on the order of entry, and 人次 are never fewer than 人数', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
        (rows, held) => {
          const lines = rows.map((row, n) => ({ ...row, id: n + 1 }))
          const sessions = held.flatMap((id) => [session(id), session(id, 'class')])
          const count = countAttendance(sessions, lines)
          const back = countAttendance(sessions.toReversed(), lines.toReversed())
          const there = lines.filter(
            (one) => one.kind !== 'camp' && held.includes(one.occurrenceId) && isThere(one.status),
          )
          expect(count.lineIds.length).toBe(there.length)
          expect(count.childIds.length).toBe(new Set(there.map((one) => one.childId)).size)
          expect(back.lineIds.toReversed()).toEqual(count.lineIds)
          expect(new Set(back.childIds)).toEqual(new Set(count.childIds))
          expect(back.minutes).toBe(count.minutes)
        },
      ),
    )
  })
})
