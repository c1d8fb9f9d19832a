import type { ClockTime } from '#shared/kernel/clock-time.ts'
import { isThere, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { Mark } from './attendance.ts'

/**
 * A line of the roll call while it is being filled in: times are what was typed, and may not be
 * times yet.
 */
export interface DraftMark extends Omit<Mark, 'signedInAt' | 'signedOutAt'> {
  readonly signedInAt: string | null
  readonly signedOutAt: string | null
}

/** What is remembered of an earlier session, to be repeated. */
export type PreviousMark = Pick<Mark, 'childId' | 'status' | 'collectedBy'>

/** The line before anybody touched it: there, in at the beginning of the session, not yet out. */
export function suggestedMark(childId: Mark['childId'], startsAt: ClockTime): Mark {
  return { childId, status: 'present', signedInAt: startsAt, signedOutAt: null, collectedBy: '' }
}

/** Another status; who was not there has neither times nor anybody who collected them. */
export function withStatus(mark: DraftMark, status: AttendanceStatus, startsAt: string): DraftMark {
  if (!isThere(status)) {
    return { ...mark, status, signedInAt: null, signedOutAt: null, collectedBy: '' }
  }
  return { ...mark, status, signedInAt: mark.signedInAt ?? startsAt }
}

/** One press on the big button: there or absent. */
export function toggled(mark: DraftMark, startsAt: string): DraftMark {
  return withStatus(mark, isThere(mark.status) ? 'absent' : 'present', startsAt)
}

export function allPresent(marks: readonly DraftMark[], startsAt: string): readonly DraftMark[] {
  return marks.map((mark) => withStatus(mark, 'present', startsAt))
}

/** Signs out whoever is still there; who left earlier keeps the time of leaving. */
export function allSignedOut(marks: readonly DraftMark[], at: string): readonly DraftMark[] {
  return marks.map((mark) =>
    isThere(mark.status) && mark.signedOutAt === null ? { ...mark, signedOutAt: at } : mark,
  )
}

/** Repeats statuses and who collects from an earlier session; children who were not in it stay as they are. */
export function likeBefore(
  marks: readonly DraftMark[],
  previous: readonly PreviousMark[],
  startsAt: string,
): readonly DraftMark[] {
  const before = new Map(previous.map((mark) => [mark.childId, mark]))
  return marks.map((mark) => {
    const earlier = before.get(mark.childId)
    if (earlier === undefined) return mark
    const next = withStatus(mark, earlier.status, startsAt)
    return isThere(earlier.status) ? { ...next, collectedBy: earlier.collectedBy } : next
  })
}
