import { describe, expect, it } from 'vitest'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' } as const

async function aDayOfEach() {
  const office = await openOffice()
  const { term, childIds } = await openTerm(office, ['陈一', '陈二', '陈三'])
  const [first = 1, second = 2, third = 3] = childIds
  const marks = [mark(first), mark(second, 'late'), mark(third, 'absent')]
  await office.request('tutoring.takeRollCall', rollCall(term, '2026-10-08', marks))
  const camp = await office.request(
    'camps.schedule',
    campDraft({ segments: [{ startsOn: '2026-10-01', endsOn: '2026-10-03' }] }),
  )
  await office.request('camps.enrol', { campId: camp.id, childIds: [first, third] })
  await office.request('camps.recordDay', {
    campId: camp.id,
    day: '2026-10-01',
    status: 'held',
    activity: '开营',
    note: '',
    marks: [
      { childId: first, morning: 'absent', afternoon: 'present' },
      { childId: third, morning: 'present', afternoon: 'left-early' },
    ],
  })
  return office
}

describe('the statistics of activities', () => {
  it('count people once in the total, and a child of two halves once a day', async () => {
    const office = await aDayOfEach()
    const { kinds, total } = await office.request('attendance.summary', OCTOBER)
    expect(kinds.find(({ kind }) => kind === 'tutoring')).toMatchObject({
      occurrences: 1,
      people: 2,
      personTimes: 2,
      minutes: 90,
    })
    expect(kinds.find(({ kind }) => kind === 'camp')).toMatchObject({
      occurrences: 1,
      people: 2,
      personTimes: 2,
    })
    expect(total).toMatchObject({ occurrences: 2, people: 3, personTimes: 4 })
  })

  it('open every figure as the rows it was counted from', async () => {
    const office = await aDayOfEach()
    const times = await office.request('attendance.rows', {
      ...OCTOBER,
      kind: null,
      figure: 'personTimes',
    })
    expect(times.rows.map(([day, kind, , , name, status]) => [day, kind, name, status])).toEqual([
      ['2026-10-01', '营期', '陈一', '出勤'],
      ['2026-10-01', '营期', '陈三', '出勤'],
      ['2026-10-08', '课后辅导', '陈一', '出勤'],
      ['2026-10-08', '课后辅导', '陈二', '迟到'],
    ])
    const people = await office.request('attendance.rows', {
      ...OCTOBER,
      kind: null,
      figure: 'people',
    })
    expect(people.rows).toHaveLength(3)
  })

  it('are empty outside the days, and a period the wrong way round is refused', async () => {
    const office = await aDayOfEach()
    const days = { from: '2026-09-01', to: '2026-09-30' } as const
    const { total } = await office.request('attendance.summary', days)
    expect(total).toMatchObject({ occurrences: 0, people: 0, personTimes: 0, minutes: 0 })
    const refused = await office.refusal('attendance.summary', {
      from: '2026-10-31',
      to: '2026-10-01',
    })
    expect(refused.code).toBe('INVALID_INPUT')
  })
})
