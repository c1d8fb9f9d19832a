import type { ChildId } from '#shared/features/children/child.ts'
import type { Frequency } from '#shared/features/plans/frequency.ts'
import { isInForceOn } from '#shared/features/plans/plan-status.ts'
import type { ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'
import type { Day } from '#shared/kernel/day.ts'
import { periodContaining } from '#shared/kernel/period.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listLines } from './lines.repository.ts'
import { listPlansOf } from './plan-facts.ts'
import { listTasksDoneBy } from './tasks.repository.ts'

/** A plan as it was in force on a day, with what was done of it in the quarter until that day. */
export interface PlanOnDay {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly lead: string
  readonly lines: readonly {
    readonly kind: ServiceKindCode
    readonly frequency: Frequency
    readonly times: number
    readonly responsible: string
    /** Tasks of the quarter that were not cancelled by that day, and those done by it. */
    readonly planned: number
    readonly done: number
  }[]
}

/** Undefined where no plan was in force (R12). */
export function planOn(db: Reads, childId: ChildId, day: Day): PlanOnDay | undefined {
  const plan = listPlansOf(db, childId, day).findLast((one) => isInForceOn(one, day))
  if (plan === undefined) return undefined
  const { startsOn, endsOn, lead } = plan
  const quarter = periodContaining('quarter', day)
  const tasks = Map.groupBy(
    listTasksDoneBy(db, plan.id, { from: quarter.startsOn, to: quarter.endsOn, day }),
    ({ lineId }) => lineId,
  )
  const lines = listLines(db, plan.id)
    .filter((line) => line.startsOn <= day && day <= line.endsOn)
    .map(({ id, kind, frequency, times, responsible }) => {
      const own = tasks.get(id) ?? []
      const done = own.filter(({ isDone }) => isDone).length
      return { kind, frequency, times, responsible, planned: own.length, done }
    })
  return { startsOn, endsOn, lead, lines }
}
