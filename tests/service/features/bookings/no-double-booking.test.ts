import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isAtSameTime } from '#shared/features/bookings/find-clashes.ts'
import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import { reservationDraft } from '#tests/support/factories/bookings.ts'
import { openCamp } from '#tests/support/factories/camps.ts'
import { classDraft } from '#tests/support/factories/classes.ts'
import { parentSessionDraft } from '#tests/support/factories/parent-school.ts'
import { blockDraft } from '#tests/support/factories/programmes.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const WEEK = { from: '2026-07-06', to: '2026-07-10' }
const TEXTS = { room: '场地：', person: '人员：', child: '儿童：' } as const

/** Where and when something is wanted, and whether a clash would be accepted. */
const wish = fc.record({
  weekday: fc.integer({ min: 1, max: 5 }),
  hour: fc.integer({ min: 14, max: 18 }),
  half: fc.boolean(),
  room: fc.constantFrom(1, 2, null),
  member: fc.constantFrom(1, 2, null),
  child: fc.integer({ min: 1, max: 4 }),
  which: fc.nat(),
  insists: fc.boolean(),
})
type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never

const ACTS = [
  'reserve',
  'move',
  'move',
  'cancel',
  'restore',
  'block',
  'class',
  'join',
  'roster',
  'enrol',
  'guardians',
  'duty',
] as const

function placeOf({ weekday, hour, half, room }: Wish) {
  const minutes = half ? '30' : '00'
  const times = { startsAt: `${hour}:${minutes}`, endsAt: `${hour + 1}:${minutes}` }
  return { day: `2026-07-${String(5 + weekday).padStart(2, '0')}`, ...times, roomId: room }
}

/** One request as a history has it; refusals are part of life. */
async function requestOf(
  office: Office,
  act: (typeof ACTS)[number],
  one: Wish,
  n: number,
): Promise<readonly [route: string, input: unknown]> {
  const place = placeOf(one)
  const { day: _day, ...slot } = place
  const members = one.member === null ? [] : [one.member]
  const clash = one.insists ? { clashReason: '双方同意' } : {}
  switch (act) {
    case 'reserve': {
      const reservation = reservationDraft({ ...place, title: `安排${n}`, memberIds: members })
      return ['bookings.reserve', { reservation, ...clash }]
    }
    case 'move': {
      const { bookings } = await office.request('bookings.list', WEEK)
      const { kind, id, day } = bookings[one.which % bookings.length] ?? {
        kind: '',
        id: 0,
        day: '',
      }
      return ['bookings.move', { ref: { kind, id, day }, place, ...clash }]
    }
    case 'cancel':
      return ['bookings.cancelReservation', { id: 1 + (one.which % 5) }]
    case 'restore':
      return ['bookings.restoreReservation', { id: 1 + (one.which % 5), ...clash }]
    case 'block': {
      const block = blockDraft({ ...place, title: `活动${n}`, leaderId: one.member })
      return ['programmes.addBlock', { campId: 1, block, ...clash }]
    }
    case 'class': {
      const { startsAt, endsAt, roomId } = slot
      const draft = classDraft({
        name: `班${n}`,
        startsOn: WEEK.from,
        endsOn: WEEK.to,
        slots: [{ weekday: 3, startsAt, endsAt }],
        roomId,
        teacherId: one.member,
      })
      return ['classes.add', { class: draft, ...clash }]
    }
    case 'join': {
      const joining = { classId: 1 + (one.which % 3), joinedOn: WEEK.from }
      return ['classes.join', { ...joining, childIds: [one.child], ...clash }]
    }
    case 'roster': {
      const joining = { termId: 1, joinedOn: WEEK.from, childIds: [one.child] }
      return ['tutoring.join', { ...joining, ...clash }]
    }
    case 'enrol':
      return ['camps.enrol', { campId: 1, childIds: [one.child], ...clash }]
    case 'guardians': {
      const session = parentSessionDraft({
        ...place,
        title: `家长课${n}`,
        lecturerId: one.member,
        place: one.room === null ? '上坪村文化礼堂' : '',
        guest: one.member === null ? '郑律师' : '',
      })
      return ['parent-school.plan', { session, ...clash }]
    }
    case 'duty': {
      const duty = [{ weekday: one.weekday, memberIds: members }]
      return ['tutoring.saveDuty', { termId: 1, duty, ...clash }]
    }
  }
}

/** Two rooms, two people; two children at tutoring, two on a camp of the same week. */
async function openBusyOffice(): Promise<Office> {
  const office = await openOffice()
  office.clock.moveTo('2026-07-01')
  for (const name of ['教室', '活动室']) await office.request('rooms.add', roomDraft({ name }))
  for (const name of ['林静', '周方']) await addTeamMember(office, { name })
  await openTerm(office, ['陈一', '陈二'], {
    startsOn: WEEK.from,
    endsOn: WEEK.to,
    roomId: 1,
  })
  await openCamp(office, ['吴三', '吴四'])
  return office
}

/** What two bookings at the same time have in common, by name; told apart from the engine's own reading. */
async function doubles(office: Office): Promise<readonly string[]> {
  const { bookings } = await office.request('bookings.list', WEEK)
  const children = new Map<string, string[]>()
  for (const { id, name } of await office.request('children.list', {})) {
    const own = await office.request('bookings.list', { ...WEEK, childId: id })
    for (const booking of own.bookings) {
      children.set(keyOf(booking), [...(children.get(keyOf(booking)) ?? []), name])
    }
  }
  const childrenOf = (booking: ScheduledBooking) => children.get(keyOf(booking)) ?? []
  return bookings.flatMap((one, index) =>
    bookings
      .slice(index + 1)
      .filter((other) => isAtSameTime(one, other))
      .flatMap((other) =>
        [
          ...(one.roomId !== null && one.roomId === other.roomId
            ? [`${TEXTS.room}${['', '教室', '活动室'][one.roomId] ?? ''}`]
            : []),
          ...one.memberIds
            .filter((id) => other.memberIds.includes(id))
            .map((id) => `${TEXTS.person}${['', '林静', '周方'][id] ?? ''}`),
          // Groups of the one camp may do different things at a time.
          ...(one.kind === 'camp-block' && other.kind === 'camp-block' ? [] : childrenOf(one))
            .filter((name) => childrenOf(other).includes(name))
            .map((name) => `${TEXTS.child}${name}`),
        ].map((shared) => wordsOf(one.day, [one.title, other.title], shared)),
      ),
  )
}

function keyOf({ kind, id, day }: ScheduledBooking): string {
  return `${kind}:${id}:${day}`
}

function wordsOf(day: string, titles: readonly string[], shared: string): string {
  return [day, ...titles.toSorted(), shared].join(' ')
}

it('after any history no room, person or child is in two places without a recorded acceptance', async () => {
  let met = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...ACTS), wish), { minLength: 10, maxLength: 30 }),
      async (history) => {
        const office = await openBusyOffice()
        const answers: string[] = []
        for (const [n, [act, one]] of history.entries()) {
          const answer = await office.service.handle(...(await requestOf(office, act, one, n)))
          answers.push(answer.ok ? '' : answer.error.code)
        }
        expect(answers).not.toContain('INTERNAL')
        expect(answers).not.toContain('INVALID_INPUT')
        const accepted = new Set(
          (await office.request('bookings.accepted', WEEK)).map((clash) =>
            wordsOf(clash.day, [clash.title, clash.otherTitle], clash.sharedName),
          ),
        )
        const found = await doubles(office)
        met += found.length
        expect(found.filter((words) => !accepted.has(words))).toEqual([])
      },
    ),
    { numRuns: 12, seed: 20_261_008, endOnFailure: true },
  )
  // The histories did meet clashes that were accepted.
  expect(met).toBeGreaterThan(0)
})
