import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { planTaskIdSchema } from '#shared/features/plans/plan.ts'
import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { RESTRICTED_KIND, type ServiceNoteDraft } from '#shared/features/plans/service-note.ts'
import { mayCloseOn } from '#shared/features/plans/task-state.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getNote, insertAddendum, insertNote } from './notes.repository.ts'
import { isHiddenFrom } from './read-notes.ts'
import { listPlansOf, openPlanIn, type StandingPlan } from './plan-facts.ts'
import { closeTask, getTask, type TaskRow } from './tasks.repository.ts'

/**
 * Records a service and closes the tasks it has done; the note is locked. Throws NOT_FOUND,
 * CHILD_ARCHIVED, NOTE_DAY_IN_FUTURE, NOTE_BEFORE_REGISTRATION, NOTE_TASK_NOT_OPEN or
 * NOTE_NOT_RESTRICTABLE.
 */
export function addNote(
  context: CommandContext,
  note: ParsedInput<'plans.addNote'>,
): RouteOutput<'plans.addNote'> {
  const { db, today, now, account } = context
  const { taskIds: _ticked, ...written } = note
  const child = findChild(db, note.childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  context.about('child', note.childId)
  refuseArchived(db, note.childId)
  if (note.servedOn > today) throw new AppError('NOTE_DAY_IN_FUTURE')
  if (note.servedOn < child.registeredOn) throw new AppError('NOTE_BEFORE_REGISTRATION')
  const plans = listPlansOf(db, note.childId, today)
  const tasks = tasksToClose(context, note, plans)
  const kinds = [...new Set([...note.kinds, ...tasks.map(({ kind }) => kind)])].toSorted()
  if (note.isRestricted && !kinds.includes(RESTRICTED_KIND)) {
    throw new AppError('NOTE_NOT_RESTRICTABLE')
  }
  const id = insertNote(db, { ...written, kinds }, { at: now, by: account.id })
  for (const task of tasks) closeTask(db, task.id, id)
  for (const planId of new Set(tasks.map((task) => task.planId))) context.about('plan', planId)
  context.about('service-note', id)
  return { id, reopenId: note.isAttempt ? null : reopenOf(plans) }
}

/** Adds to a note what was wrong or missing. Throws NOT_FOUND, NOTE_RESTRICTED, CHILD_ARCHIVED. */
export function addAddendum(
  context: CommandContext,
  { noteId, text }: ParsedInput<'plans.addAddendum'>,
): { readonly id: number } {
  const { db, now, account } = context
  const note = getNote(db, noteId)
  context.about('service-note', noteId)
  context.about('child', note.childId)
  refuseArchived(db, note.childId)
  if (isHiddenFrom(db, account, note)) throw new AppError('NOTE_RESTRICTED')
  return { id: insertAddendum(db, { noteId, text, at: now, by: account.id }) }
}

function tasksToClose(
  { db }: CommandContext,
  { taskIds, childId, servedOn }: ServiceNoteDraft,
  plans: readonly StandingPlan[],
): readonly TaskRow[] {
  const open = new Set(plans.filter(({ status }) => isOpenPlan(status)).map(({ id }) => id))
  return [...new Set(taskIds)].map((id) => {
    const task = getTask(db, planTaskIdSchema.parse(id))
    const isOpen = task.noteId === null && task.cancelledOn === null && open.has(task.planId)
    if (task.childId !== childId || !isOpen || !mayCloseOn(task, servedOn)) {
      throw new AppError('NOTE_TASK_NOT_OPEN')
    }
    return task
  })
}

/** A service after the closure speaks for opening the plan again. */
function reopenOf(plans: readonly StandingPlan[]) {
  if (openPlanIn(plans) !== undefined) return null
  return plans.findLast(({ status }) => status === 'closed')?.id ?? null
}
