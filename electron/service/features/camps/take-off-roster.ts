import type { CampId } from '#shared/features/camps/camp.ts'
import { wasThere } from '#shared/features/camps/camp-day.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { updateWithdrawn } from './camp-members.repository.ts'
import { getRecordedCamp } from './recorded-camps.ts'

/**
 * Ends a child's place from a day on; days attended before stay counted. The first day without the
 * child may be the day of enrolment, when it was a mistake. Throws NOT_FOUND, CAMP_CHILD_WITHDRAWN,
 * CAMP_WITHDRAWN_BEFORE_ENROLLED, CAMP_ATTENDED_AFTER_WITHDRAWAL.
 */
export function takeOffRoster(
  context: CommandContext,
  {
    campId,
    childId,
    withdrawnOn,
  }: { readonly campId: CampId; readonly childId: ChildId; readonly withdrawnOn: Day },
): { enrolledOn: Day; withdrawnOn: Day } {
  const camp = getRecordedCamp(context.db, campId)
  const member = camp.members.find((candidate) => candidate.childId === childId)
  if (member === undefined) throw new AppError('NOT_FOUND')
  const { enrolledOn } = member
  if (member.withdrawnOn !== null) {
    throw new AppError('CAMP_CHILD_WITHDRAWN', { withdrawnOn: member.withdrawnOn })
  }
  if (withdrawnOn < enrolledOn) throw new AppError('CAMP_WITHDRAWN_BEFORE_ENROLLED', { enrolledOn })
  const attended = camp.days.findLast(
    ({ day, marks }) =>
      day >= withdrawnOn && marks.some((mark) => mark.childId === childId && wasThere(mark)),
  )
  if (attended !== undefined) {
    throw new AppError('CAMP_ATTENDED_AFTER_WITHDRAWAL', { day: attended.day })
  }
  updateWithdrawn(context.db, { campId, childId, withdrawnOn })
  context.about('camp', campId)
  return { enrolledOn, withdrawnOn }
}
