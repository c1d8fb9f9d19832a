import type { ChildId } from '#shared/features/children/child.ts'
import type { ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'
import { addDays, addMonths, type Day } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { DEMO_ACCOUNT, DEMO_WORKER, FIRST_DAY, LAST_DAY } from './practice-site.ts'

/** Half a year each: the first is evaluated and closed, the second is running. */
const FIRST_PLAN = addDays(FIRST_DAY, 63)
const SECOND_PLAN = addDays(FIRST_DAY, 247)
const MONTHS = 6
const SERVED_EVERY = 28

/** The social worker plans for the children in key care and serves them; the manager approves. */
export function planPlans(agenda: Agenda, keyCare: readonly ChildId[]): void {
  for (const on of [FIRST_PLAN, SECOND_PLAN]) {
    agenda.on(on, (desk) => planAll(desk, keyCare, on))
  }
  agenda.on(addDays(SECOND_PLAN, -1), closeAll)
  for (let day = addDays(FIRST_PLAN, 20); day <= LAST_DAY; day = addDays(day, SERVED_EVERY)) {
    agenda.on(day, (desk) => serve(desk, day))
  }
}

async function planAll(desk: Desk, children: readonly ChildId[], on: Day): Promise<void> {
  const submitted = []
  await desk.signInAs(DEMO_WORKER)
  for (const childId of children) {
    const { isActive } = await desk.request('children.get', { id: childId })
    if (!isActive) continue
    const { id } = await desk.request('plans.start', { childId, takeOver: false })
    const endsOn = addDays(addMonths(on, MONTHS), -1)
    const line = (kind: ServiceKindCode, goal: string, frequency: 'monthly' | 'quarterly') => {
      const indicator = frequency === 'monthly' ? '每月一次，有记录' : '每季一次，有记录'
      const time = { startsOn: on, endsOn, times: 1, carriedFrom: null }
      return { kind, goal, indicator, frequency, responsible: DEMO_WORKER.displayName, ...time }
    }
    const lines = [
      line('03', '每月和在外父母视频一次', 'monthly'),
      line('02', '作业按时完成', 'monthly'),
      line('01', '该享受的救助都办好', 'quarterly'),
    ]
    const draft = { startsOn: on, endsOn, lead: DEMO_WORKER.displayName, lines }
    const summary = '生活有保障，学业跟得上，和父母常联系'
    await desk.request('plans.submit', { id, draft: { ...draft, summary } })
    submitted.push(id)
  }
  await desk.signInAs(DEMO_ACCOUNT)
  for (const id of submitted) {
    await desk.request('plans.decide', { id, decision: 'approved', comment: '' })
  }
}

/** What is due is done in one visit a child; now and then nobody is at home. */
async function serve(desk: Desk, on: Day): Promise<void> {
  await desk.signInAs(DEMO_WORKER)
  const { tasks } = await desk.request('plans.tasks', {})
  const due = tasks.filter(({ dueOn }) => dueOn <= on)
  for (const [childId, own] of Map.groupBy(due, (task) => task.childId)) {
    const isAttempt = (childId + Number(on.slice(8))) % 9 === 0
    await desk.request('plans.addNote', {
      childId,
      servedOn: on,
      method: 'visit',
      mode: 'home',
      servedBy: DEMO_WORKER.displayName,
      minutes: isAttempt ? 0 : 50,
      kinds: [...new Set(own.map(({ kind }) => kind))],
      content: isAttempt
        ? '上门，家中无人，邻居说去了外婆家'
        : '入户走访，看了作业，陪着和父母视频',
      nextStep: isAttempt ? '下周再去' : '下次带上识字卡',
      isAttempt,
      isRestricted: false,
      taskIds: isAttempt ? [] : own.map(({ id }) => id),
    })
  }
  await desk.signInAs(DEMO_ACCOUNT)
}

async function closeAll(desk: Desk): Promise<void> {
  const asked = []
  await desk.signInAs(DEMO_WORKER)
  const { plans } = await desk.request('plans.list', {})
  for (const { id, status } of plans) {
    if (status !== 'in-force' && status !== 'lapsed') continue
    const { lines } = await desk.request('plans.get', { id })
    const results = lines.map((line, nth) => ({
      lineId: line.id,
      result: nth === 1 ? ('partly' as const) : ('met' as const),
      note: '',
    }))
    const evaluation = '和父母联系稳定，作业仍需督促'
    await desk.request('plans.requestClosure', { id, reason: 'goals-met', evaluation, results })
    asked.push(id)
  }
  await desk.signInAs(DEMO_ACCOUNT)
  for (const id of asked) {
    await desk.request('plans.decide', { id, decision: 'approved', comment: '同意结案' })
  }
}
