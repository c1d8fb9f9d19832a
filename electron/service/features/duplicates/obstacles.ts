import type { ChildId } from '#shared/features/children/child.ts'
import type { Day } from '#shared/kernel/day.ts'
import { planOn } from '#service/features/plans/plans.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { recordObstacles } from './move-records.ts'

/** What people have to settle before two files can be one, in words. */
export function obstaclesOf(db: Reads, today: Day, one: ChildId, other: ChildId): string[] {
  const bothPlanned = [one, other].every((id) => planOn(db, id, today) !== undefined)
  return [
    ...recordObstacles(db, one, other),
    ...(bothPlanned ? ['两份档案都有执行中的帮扶计划，请先把其中一份结案'] : []),
  ]
}
