import type { HandlersFor } from '#service/platform/context.ts'
import { cancelTask } from './cancel-task.ts'
import { requestClosure, reopenPlan } from './close-plan.ts'
import { decidePlan } from './decide-request.ts'
import { listAllPlans, listTasks, listWaiting } from './list-plans.ts'
import { printPlan } from './print-plan.ts'
import { listStaff, openPlan, readChildPlans } from './read-plan.ts'
import { addAddendum, addNote } from './record-note.ts'
import { addReferral, answerReferral } from './refer-out.ts'
import { reviseLine } from './revise-line.ts'
import { submitPlan } from './submit-plan.ts'
import { discardDraft, saveDraft, startPlan } from './write-draft.ts'

export const plansHandlers: HandlersFor<'plans'> = {
  'plans.tasks': listTasks,
  'plans.list': listAllPlans,
  'plans.waiting': listWaiting,
  'plans.ofChild': readChildPlans,
  'plans.get': openPlan,
  'plans.staff': listStaff,
  'plans.start': startPlan,
  'plans.saveDraft': saveDraft,
  'plans.discard': discardDraft,
  'plans.submit': submitPlan,
  'plans.decide': decidePlan,
  'plans.reviseLine': reviseLine,
  'plans.cancelTask': cancelTask,
  'plans.addNote': addNote,
  'plans.addAddendum': addAddendum,
  'plans.requestClosure': requestClosure,
  'plans.reopen': reopenPlan,
  'plans.addReferral': addReferral,
  'plans.answerReferral': answerReferral,
  'plans.print': printPlan,
}
