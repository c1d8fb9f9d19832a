import type { ChildId } from '#shared/features/children/child.ts'
import type { Mark } from '#shared/features/tutoring/attendance.ts'

/** The line of a child who was not there. */
export function awayMark(childId: ChildId, status: 'excused' | 'absent'): Mark {
  return { childId, status, signedInAt: null, signedOutAt: null, collectedBy: '' }
}
