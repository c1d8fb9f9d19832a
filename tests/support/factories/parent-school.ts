import type { PersonId } from '#shared/features/families/family.ts'
import type {
  ParentSession,
  ParentSessionDraft,
  ParentSessionId,
} from '#shared/features/parent-school/session.ts'
import type { Target } from '#shared/features/parent-school/target.ts'
import type { Office } from '#tests/support/office.ts'

/** An afternoon of 2026-10-08 in the village hall, held by a guest. */
export function parentSessionDraft(
  overrides: Partial<ParentSessionDraft> = {},
): ParentSessionDraft {
  return {
    topic: 'guardianship-law',
    title: '家长要知道的监护责任',
    day: '2026-10-08',
    startsAt: '15:00',
    endsAt: '16:30',
    roomId: null,
    place: '上坪村文化礼堂',
    lecturerId: null,
    guest: '县司法局 郑律师',
    ...overrides,
  }
}

export async function planParentSession(
  office: Office,
  overrides: Partial<ParentSessionDraft> = {},
): Promise<ParentSession> {
  return office.request('parent-school.plan', { session: parentSessionDraft(overrides) })
}

/** Invites these people of the target list for all their children; answers with them. */
export async function inviteTargets(
  office: Office,
  id: ParentSessionId,
  wanted: (target: Target, index: number) => boolean = () => true,
): Promise<readonly Target[]> {
  const targets = (await office.request('parent-school.targets', { id })).filter(wanted)
  await office.request('parent-school.invite', { id, guests: guestsFrom(targets) })
  return targets
}

export function guestsFrom(targets: readonly Target[]) {
  return targets.flatMap(({ personId, children }) =>
    children.map(({ childId }) => ({ personId, childId })),
  )
}

/** A mark of the roll call without a score. */
export function markOf(personId: PersonId, status: 'present' | 'absent' | 'excused' = 'present') {
  return { personId, status, score: null, feedback: '' }
}
