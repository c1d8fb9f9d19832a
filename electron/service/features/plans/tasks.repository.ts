import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { frequencySchema, graceDaysOf } from '#shared/features/plans/frequency.ts'
import type { PlannedTask } from '#shared/features/plans/generate-tasks.ts'
import {
  planIdSchema,
  planLineIdSchema,
  planTaskIdSchema,
  type PlanId,
  type PlanLineId,
  type PlanTaskId,
} from '#shared/features/plans/plan.ts'
import { serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import { addDays, daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const taskRowSchema = z.object({
  id: planTaskIdSchema,
  lineId: planLineIdSchema,
  planId: planIdSchema,
  childId: childIdSchema,
  kind: serviceKindCodeSchema,
  goal: z.string(),
  responsible: z.string(),
  frequency: frequencySchema,
  periodStartsOn: daySchema,
  periodEndsOn: daySchema,
  slot: z.int(),
  dueOn: daySchema,
  noteId: z.int().nullable(),
  cancelledOn: daySchema.nullable(),
  cancelCause: z.enum(['person', 'closure', 'taken-over']).nullable(),
  cancelReason: z.string(),
})
export type TaskRow = z.output<typeof taskRowSchema>

const SELECT = `
  SELECT plan_task.id, line_id AS lineId, plan_id AS planId, child_id AS childId, kind, goal,
         responsible, frequency, period_starts_on AS periodStartsOn,
         period_ends_on AS periodEndsOn, slot, due_on AS dueOn, note_id AS noteId,
         cancelled_on AS cancelledOn, cancel_cause AS cancelCause, cancel_reason AS cancelReason
  FROM plan_task
  JOIN plan_line ON plan_line.id = line_id
  JOIN plan ON plan.id = plan_id`

/** Neither done nor cancelled, and still to be done: taskStateOn in SQL. */
const OPEN = `
  note_id IS NULL AND cancelled_on IS NULL
  AND due_on >= CASE frequency WHEN 'once' THEN '' WHEN 'weekly' THEN @weekly
    WHEN 'biweekly' THEN @biweekly WHEN 'monthly' THEN @monthly ELSE @quarterly END`

const BY_ID = query(`${SELECT} WHERE plan_task.id = @id`, taskRowSchema)
const OF_PLAN = query(
  `${SELECT} WHERE plan_id = @planId ORDER BY due_on, plan_task.id`,
  taskRowSchema,
)
const OPEN_UNTIL = query(
  `${SELECT} WHERE ${OPEN} AND due_on <= @until ORDER BY due_on, plan_task.id`,
  taskRowSchema,
)
const OPEN_OF_CHILD = query(
  `${SELECT} WHERE child_id = @childId AND ${OPEN} ORDER BY due_on, plan_task.id`,
  taskRowSchema,
)
const NEXT = query(
  `SELECT planId, kind, dueOn FROM (
     SELECT plan_id AS planId, kind, due_on AS dueOn,
            row_number() OVER (PARTITION BY plan_id ORDER BY due_on, plan_task.id) AS place
     FROM plan_task JOIN plan_line ON plan_line.id = line_id
     WHERE ${OPEN}
   ) WHERE place = 1`,
  z.object({ planId: planIdSchema, kind: serviceKindCodeSchema, dueOn: daySchema }),
)
const PROGRESS = query(
  `SELECT plan_id AS planId, line_id AS lineId, count(note_id) AS done,
          count(CASE WHEN cancelled_on IS NULL AND (note_id IS NOT NULL OR due_on <= @today)
                THEN 1 END) AS due,
          count(CASE WHEN cancelled_on IS NULL THEN 1 END) AS planned
   FROM plan_task JOIN plan_line ON plan_line.id = line_id
   GROUP BY line_id`,
  z.object({
    planId: planIdSchema,
    lineId: planLineIdSchema,
    done: z.int(),
    due: z.int(),
    planned: z.int(),
  }),
)
const DONE_BY = query(
  `SELECT line_id AS lineId, coalesce(note.served_on <= @day, 0) AS isDone
   FROM plan_task JOIN plan_line ON plan_line.id = line_id
   LEFT JOIN service_note AS note ON note.id = note_id
   WHERE plan_id = @planId AND due_on BETWEEN @from AND @to
     AND (cancelled_on IS NULL OR @day < cancelled_on)
   ORDER BY plan_task.id`,
  z.object({ lineId: planLineIdSchema, isDone: z.boolean() }),
)
const INSERT = statement(`
  INSERT INTO plan_task (line_id, period_starts_on, period_ends_on, slot, due_on)
  VALUES (@lineId, @periodStartsOn, @periodEndsOn, @slot, @dueOn)
`)
const DONE = statement('UPDATE plan_task SET note_id = @noteId WHERE id = @id')
const CANCEL = statement(`
  UPDATE plan_task SET cancelled_on = @on, cancel_cause = @cause, cancel_reason = @reason
  WHERE id = @id AND note_id IS NULL AND cancelled_on IS NULL
`)
const CANCEL_FROM = statement(`
  UPDATE plan_task SET cancelled_on = @on, cancel_cause = @cause, cancel_reason = @reason
  WHERE line_id = @lineId AND due_on >= @from AND note_id IS NULL AND cancelled_on IS NULL
`)
const DELETE_FROM = statement(`
  DELETE FROM plan_task WHERE line_id = @lineId AND due_on >= @day AND note_id IS NULL
    AND (cancelled_on IS NULL OR cancel_cause = 'closure')
`)

/** Throws NOT_FOUND. */
export function getTask(db: Reads, id: PlanTaskId): TaskRow {
  return db.get(BY_ID, { id })
}

export function listTasksOf(db: Reads, planId: PlanId): TaskRow[] {
  return db.all(OF_PLAN, { planId })
}

/** Open tasks of all plans due until a day, the closed plans’ too; the earliest first. */
export function listOpenTasks(db: Reads, today: Day, until: Day): TaskRow[] {
  return db.all(OPEN_UNTIL, { ...cutoffs(today), until })
}

export function listOpenTasksOf(db: Reads, childId: ChildId, today: Day): TaskRow[] {
  return db.all(OPEN_OF_CHILD, { ...cutoffs(today), childId })
}

export function listNextTasks(db: Reads, today: Day) {
  return db.all(NEXT, cutoffs(today))
}

/** Tasks due between two days that were not cancelled by a day, and whether they were done by it. */
export function listTasksDoneBy(
  db: Reads,
  planId: PlanId,
  days: { readonly from: Day; readonly to: Day; readonly day: Day },
) {
  return db.all(DONE_BY, { planId, ...days })
}

export function listProgress(db: Reads, today: Day) {
  return db.all(PROGRESS, { today })
}

export function insertTasks(db: Writes, lineId: PlanLineId, tasks: readonly PlannedTask[]): void {
  for (const task of tasks) db.run(INSERT, { lineId, ...task })
}

export function closeTask(db: Writes, id: PlanTaskId, noteId: number): void {
  db.run(DONE, { id, noteId })
}

export interface Cancelling {
  readonly on: Day
  readonly cause: 'person' | 'closure' | 'taken-over'
  readonly reason: string
}

export function cancelTaskRow(db: Writes, id: PlanTaskId, act: Cancelling): void {
  db.run(CANCEL, { id, ...act })
}

/** Cancels what is open of a line from a due day on. */
export function cancelTasksFrom(db: Writes, lineId: PlanLineId, from: Day, act: Cancelling): void {
  db.run(CANCEL_FROM, { lineId, from, ...act })
}

/** Takes away what is open from a due day on, and what a closure had cancelled, to be made anew. */
export function deleteTasksFrom(db: Writes, lineId: PlanLineId, day: Day): void {
  db.run(DELETE_FROM, { lineId, day })
}

/** The earliest due day that is not yet past its grace, by frequency. */
function cutoffs(today: Day) {
  const before = (frequency: 'weekly' | 'biweekly' | 'monthly' | 'quarterly') =>
    addDays(today, -(graceDaysOf(frequency) ?? 0))
  return {
    weekly: before('weekly'),
    biweekly: before('biweekly'),
    monthly: before('monthly'),
    quarterly: before('quarterly'),
  }
}
