import type { CampId } from '#shared/features/camps/camp.ts'
import { isCampDay } from '#shared/features/camps/segments.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { isMemberOn } from '#shared/features/children/population.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { saveMember } from './camp-members.repository.ts'
import { nextOpenDay } from './read-camp.ts'
import { getRecordedCamp, type RecordedCamp } from './recorded-camps.ts'

/**
 * Puts children on the roster; all of them or none. Throws CAMP_CANCELLED, CAMP_DAY_OUTSIDE,
 * CAMP_CHILD_NOT_ON_REGISTER, CAMP_CHILD_ALREADY_ENROLLED, CAMP_FULL, NOT_FOUND.
 */
export function putOnRoster(
  context: CommandContext,
  {
    campId,
    childIds,
    ...input
  }: {
    readonly campId: CampId
    readonly childIds: readonly ChildId[]
    /** First day the children take part; unless given, the first day not yet recorded. */
    readonly enrolledOn?: Day | undefined
  },
): { enrolled: number; memberCount: number } {
  const { db } = context
  const camp = getRecordedCamp(db, campId)
  if (camp.cancelledOn !== null) throw new AppError('CAMP_CANCELLED')
  const enrolledOn = input.enrolledOn ?? nextOpenDay(camp)
  if (!isCampDay(camp.segments, enrolledOn)) {
    throw new AppError('CAMP_DAY_OUTSIDE', { day: enrolledOn })
  }
  const wanted = new Set(childIds)
  const members = camp.members.filter((member) => member.withdrawnOn === null)
  for (const childId of wanted) refuseChild(db, camp, childId, enrolledOn)
  const free = camp.quota - members.length
  if (wanted.size > free) {
    throw new AppError('CAMP_FULL', { quota: camp.quota, free, wanted: wanted.size })
  }
  for (const childId of wanted) saveMember(db, { campId, childId, enrolledOn })
  context.about('camp', campId)
  return { enrolled: wanted.size, memberCount: members.length + wanted.size }
}

function refuseChild(db: Reads, camp: RecordedCamp, childId: ChildId, day: Day): void {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  const { number } = child
  if (!isMemberOn(child, day)) throw new AppError('CAMP_CHILD_NOT_ON_REGISTER', { number, day })
  const before = camp.members.find((member) => member.childId === childId)
  if (before?.withdrawnOn === null) throw new AppError('CAMP_CHILD_ALREADY_ENROLLED', { number })
}
