import type { ClassSessionId } from '#shared/features/classes/class-session.ts'
import type { ClassId } from '#shared/features/classes/interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { classNames } from './classes.repository.ts'
import { listAllMembers } from './members.repository.ts'
import { listPlannedUpTo } from './sessions.repository.ts'
import { isStayOn } from './stay.ts'

/** A session whose roll was not called. */
export interface SessionDue {
  readonly sessionId: ClassSessionId
  readonly classId: ClassId
  readonly className: string
  readonly day: Day
  readonly childCount: number
}

/** Sessions up to today without a roll call, of classes that have children, the earliest first. */
export function classSessionsDue(db: Reads, today: Day): readonly SessionDue[] {
  const names = classNames(db)
  const members = Map.groupBy(listAllMembers(db), ({ classId }) => classId)
  return listPlannedUpTo(db, today)
    .map(({ id, classId, day }) => ({
      sessionId: id,
      classId,
      className: names.get(classId) ?? '',
      day,
      childCount: (members.get(classId) ?? []).filter((stay) => isStayOn(stay, day)).length,
    }))
    .filter(({ childCount }) => childCount > 0)
}
