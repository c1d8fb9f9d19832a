import type { RouteInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { TermDraft, TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { Office } from '#tests/support/office.ts'
import { addChild } from './children.ts'

/** A term as its form would send it: school days of autumn 2026, 16:30 to 18:00. */
export function termDraft(overrides: Partial<TermDraft> = {}): TermDraft {
  return {
    name: '2026年秋季学期',
    startsOn: '2026-09-01',
    endsOn: '2027-01-15',
    weekdays: [1, 2, 3, 4, 5],
    startsAt: '16:30',
    endsAt: '18:00',
    roomId: null,
    note: '',
    ...overrides,
  }
}

type Mark = RouteInput<'tutoring.takeRollCall'>['marks'][number]

/** A line of the roll call: there from 16:30, or not there at all. */
export function mark(
  childId: number,
  status: AttendanceStatus = 'present',
  overrides: Partial<Mark> = {},
): Mark {
  const isThere = status !== 'absent' && status !== 'excused'
  return {
    childId,
    status,
    signedInAt: isThere ? '16:30' : null,
    signedOutAt: null,
    collectedBy: '',
    ...overrides,
  }
}

/** A roll call of one tutor at the hours of the term. */
export function rollCall(
  term: Pick<TutoringTerm, 'id'>,
  day: string,
  marks: readonly Mark[],
  overrides: Partial<RouteInput<'tutoring.takeRollCall'>> = {},
): RouteInput<'tutoring.takeRollCall'> {
  return {
    termId: term.id,
    day,
    startsAt: '16:30',
    endsAt: '18:00',
    tutors: '陈芳',
    tutorCount: 1,
    note: '',
    marks: [...marks],
    ...overrides,
  }
}

/** A term with children of these names on its roster from its first day; ids in the same order. */
export async function openTerm(
  office: Office,
  names: readonly string[],
  overrides: Partial<TermDraft> = {},
): Promise<{ readonly term: TutoringTerm; readonly childIds: readonly ChildId[] }> {
  const term = await office.request('tutoring.addTerm', termDraft(overrides))
  const childIds: ChildId[] = []
  for (const name of names) childIds.push((await addChild(office, { name })).id)
  if (childIds.length > 0) {
    const joinedOn = term.startsOn
    await office.request('tutoring.join', { termId: term.id, joinedOn, childIds })
  }
  return { term, childIds }
}
