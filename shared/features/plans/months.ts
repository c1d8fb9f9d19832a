import type { Day } from '#shared/kernel/day.ts'
import type { TaskState } from './task-state.ts'

/** Tasks of a calendar month by their due day. */
export interface MonthOfTasks {
  /** 2026-10. */
  readonly month: string
  /** Without the cancelled ones. */
  readonly planned: number
  readonly done: number
  readonly missed: number
  readonly cancelled: number
}

/** Planned and done, month by month, in order. */
export function tasksByMonth(
  tasks: readonly { readonly dueOn: Day; readonly state: TaskState }[],
): readonly MonthOfTasks[] {
  const months = Map.groupBy(tasks, ({ dueOn }) => dueOn.slice(0, 7))
  return [...months]
    .map(([month, own]) => {
      const count = (state: TaskState) => own.filter((task) => task.state === state).length
      const cancelled = count('cancelled')
      return {
        month,
        planned: own.length - cancelled,
        done: count('done'),
        missed: count('missed'),
        cancelled,
      }
    })
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}
