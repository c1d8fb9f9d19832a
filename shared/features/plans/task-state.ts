import { z } from 'zod'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { graceDaysOf, type Frequency } from './frequency.ts'

/** How a task stands; follows from what was recorded, never typed. */
export const TASK_STATES = [
  { code: 'open', name: '待办' },
  { code: 'late', name: '已逾期' },
  { code: 'done', name: '已完成' },
  { code: 'missed', name: '未完成' },
  { code: 'cancelled', name: '已取消' },
] as const
export const taskStateSchema = z.enum(TASK_STATES.map(({ code }) => code))
export type TaskState = z.infer<typeof taskStateSchema>

export interface TaskFacts {
  readonly frequency: Frequency
  readonly periodStartsOn: Day
  readonly dueOn: Day
  /** The note that closed it. */
  readonly noteId: number | null
  readonly cancelledOn: Day | null
}

/** `planIsOver`: the plan was closed; what was not done by then is missed. */
export function taskStateOn(task: TaskFacts, day: Day, planIsOver: boolean): TaskState {
  if (task.noteId !== null) return 'done'
  if (task.cancelledOn !== null) return 'cancelled'
  if (planIsOver || isPastGrace(task, day)) return 'missed'
  return task.dueOn < day ? 'late' : 'open'
}

/** Whether a service of a day closes an open task: from the first day of its period to its grace. */
export function mayCloseOn(
  task: Pick<TaskFacts, 'frequency' | 'periodStartsOn' | 'dueOn'>,
  day: Day,
): boolean {
  return task.periodStartsOn <= day && !isPastGrace(task, day)
}

function isPastGrace({ frequency, dueOn }: Pick<TaskFacts, 'frequency' | 'dueOn'>, day: Day) {
  const grace = graceDaysOf(frequency)
  return grace !== null && addDays(dueOn, grace) < day
}
