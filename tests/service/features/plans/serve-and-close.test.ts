import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChildId } from '#shared/features/children/child.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { PlanDraft } from '#shared/features/plans/plan.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { planRate, servicesIn } from '#service/features/plans/plans.public.ts'
import { assess, signInAsWorker, WORKER } from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import {
  approve,
  closureOf,
  noteDraft,
  planDraft,
  planLine,
  submitPlan,
} from '#tests/support/factories/plans.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'

/** A child with a plan in force; the social worker is signed in. */
async function servedChild(office: Office, draft?: PlanDraft, tier: 'T1' | 'T2' | 'T3' = 'T1') {
  const child = await addChild(office)
  await signInOnce(office)
  await assess(office, child.id, tier)
  const id = await submitPlan(office, child.id, draft)
  await approve(office, id)
  await office.request('accounts.signIn', WORKER)
  return { childId: child.id, id }
}

async function signInOnce(office: Office) {
  const people = await office.request('accounts.list', {})
  if (people.some(({ displayName }) => displayName === '陈芳')) {
    await office.request('accounts.signIn', WORKER)
  } else await signInAsWorker(office)
}

async function openTasks(office: Office, childId: ChildId) {
  return (await office.request('plans.ofChild', { childId })).openTasks
}

describe('a service note', () => {
  it('closes the tasks that are ticked in the same form and is not changed afterwards', async () => {
    const office = await openOffice()
    const { childId, id } = await servedChild(office)
    const [task] = await openTasks(office, childId)
    if (task === undefined) throw new Error('no task is open')
    const note = noteDraft(childId, { kinds: [], taskIds: [task.id] })
    await office.request('plans.addNote', note)
    const plan = await office.request('plans.get', { id })
    expect(plan.tasks[0]).toMatchObject({ state: 'done', noteId: 1 })
    expect(plan.progress).toEqual({ done: 1, due: 1, planned: 6 })
    expect(plan.notes).toMatchObject([{ kinds: ['02'], closedTasks: 1, recordedByName: '陈芳' }])
    expect(plan.nextTask).toEqual({ dueOn: '2026-11-30', kind: '02' })
    const twice = await office.refusal('plans.addNote', note)
    expect(twice.code).toBe('NOTE_TASK_NOT_OPEN')
    await office.request('plans.addAddendum', { noteId: 1, text: '实际辅导的是语文' })
    const { notes } = await office.request('plans.ofChild', { childId })
    expect(notes).toHaveLength(1)
    expect(notes[0]?.addenda).toMatchObject([{ text: '实际辅导的是语文', addedByName: '陈芳' }])
  })

  it('closes no task of another child, of a period that has not begun, or long past', async () => {
    const office = await openOffice()
    const { childId } = await servedChild(office)
    const other = await addChild(office)
    const tasks = await openTasks(office, childId)
    const [first, second] = tasks
    if (first === undefined || second === undefined) throw new Error('tasks are missing')
    const strange = noteDraft(other.id, { taskIds: [first.id] })
    expect((await office.refusal('plans.addNote', strange)).code).toBe('NOTE_TASK_NOT_OPEN')
    const early = noteDraft(childId, { taskIds: [second.id] })
    expect((await office.refusal('plans.addNote', early)).code).toBe('NOTE_TASK_NOT_OPEN')
    office.clock.moveTo('2026-12-01')
    const late = noteDraft(childId, { servedOn: toDay('2026-12-01'), taskIds: [first.id] })
    expect((await office.refusal('plans.addNote', late)).code).toBe('NOTE_TASK_NOT_OPEN')
    const entered = { ...late, servedOn: toDay('2026-11-30') }
    await office.request('plans.addNote', entered)
    const future = noteDraft(childId, { servedOn: toDay('2026-12-02') })
    expect((await office.refusal('plans.addNote', future)).code).toBe('NOTE_DAY_IN_FUTURE')
  })

  it('of a visit at which nobody was met is kept and not counted', async () => {
    const office = await openOffice()
    const { childId, id } = await servedChild(office)
    const attempt = noteDraft(childId, {
      isAttempt: true,
      minutes: 0,
      method: 'visit',
      mode: 'home',
    })
    await office.request('plans.addNote', attempt)
    await office.request('plans.addNote', noteDraft(childId, { kinds: ['02', '03'], minutes: 45 }))
    await office.request('plans.addNote', noteDraft(childId, { kinds: ['03'], minutes: 30 }))
    const database = await openSiteDatabase(office)
    onTestFinished(() => void database.close())
    expect((await office.request('plans.get', { id })).notes).toHaveLength(3)
    const db = new Connection(database).reads
    const { total, byKind } = servicesIn(db, toDay('2026-10-01'), toDay('2026-12-31'))
    expect(total).toEqual({ persons: 1, personTimes: 2, minutes: 75 })
    expect(byKind.get('03')).toEqual({ persons: 1, personTimes: 2, minutes: 75 })
    expect(byKind.get('02')).toEqual({ persons: 1, personTimes: 1, minutes: 45 })
    expect(byKind.get('06')).toEqual({ persons: 0, personTimes: 0, minutes: 0 })
    expect(servicesIn(db, toDay('2026-10-09'), toDay('2026-12-31')).total.personTimes).toBe(0)
    expect(planRate(db, toDay('2026-10-07'))).toEqual({ numerator: 0, denominator: 1 })
    expect(planRate(db, toDay('2026-10-08'))).toEqual({ numerator: 1, denominator: 1 })
  })

  it('of 心理辅导 may be restricted: its words are for named people and its writer only', async () => {
    const office = await openOffice()
    const { childId } = await servedChild(office)
    const plain = noteDraft(childId, { isRestricted: true })
    expect((await office.refusal('plans.addNote', plain)).code).toBe('NOTE_NOT_RESTRICTABLE')
    const { id: noteId } = await office.request('plans.addNote', {
      ...plain,
      kinds: ['05'],
      content: '谈到夜里害怕',
    })
    const read = async () => (await office.request('plans.ofChild', { childId })).notes[0]
    expect(await read()).toMatchObject({ content: '谈到夜里害怕', isHidden: false })
    await office.request('accounts.signIn', LOGIN)
    expect(await read()).toMatchObject({ content: '', nextStep: '', isHidden: true, minutes: 60 })
    const addendum = { noteId, text: '补充' }
    expect((await office.refusal('plans.addAddendum', addendum)).code).toBe('NOTE_RESTRICTED')
    const me = (await office.request('accounts.status', {})).account
    if (me === null) throw new Error('nobody is signed in')
    await office.request('accounts.grantRestricted', {
      accountId: me.id,
      class: 'counselling',
      reason: '督导个案',
    })
    expect(await read()).toMatchObject({ content: '谈到夜里害怕', isHidden: false })
  })
})

describe('the list of tasks', () => {
  it('has what is overdue or due within a week, the more urgent tier first', async () => {
    const office = await openOffice()
    const weekly = planDraft({ lines: [planLine({ frequency: 'weekly', times: 1 })] })
    const calm = await servedChild(office, weekly)
    await office.request('accounts.signIn', LOGIN)
    const urgent = await servedChild(office, weekly, 'T3')
    office.clock.moveTo('2026-10-20')
    const { tasks } = await office.request('plans.tasks', {})
    expect(tasks.map(({ childId, dueOn, state, tier }) => [childId, dueOn, state, tier])).toEqual([
      [urgent.childId, '2026-10-18', 'late', 'T3'],
      [urgent.childId, '2026-10-25', 'open', 'T3'],
      [calm.childId, '2026-10-18', 'late', 'T1'],
      [calm.childId, '2026-10-25', 'open', 'T1'],
    ])
    const { duties } = await office.request('workbench.today', {})
    expect(duties.filter(({ code }) => code === 'plan-task')).toMatchObject([
      { subjectId: tasks[0]?.id, dueOn: '2026-10-18', isLate: true },
      { subject: '逾期任务', count: 1 },
    ])
    const first = tasks[0]
    if (first === undefined) throw new Error('no task is listed')
    await office.request('plans.cancelTask', { id: first.id, reason: '随父母外出' })
    expect((await office.refusal('plans.cancelTask', { id: first.id, reason: '再次' })).code).toBe(
      'PLAN_TASK_NOT_OPEN',
    )
    expect((await office.request('plans.tasks', {})).tasks).toHaveLength(3)
  })
})

describe('closing a plan', () => {
  it('needs a result for every line and a second person; what was to come is cancelled', async () => {
    const office = await openOffice()
    const { id } = await servedChild(office)
    office.clock.moveTo('2026-11-10')
    const { lines } = await office.request('plans.get', { id })
    const lineIds = lines.map((line) => line.id)
    const without = await office.refusal('plans.requestClosure', closureOf(id, []))
    expect(without.code).toBe('PLAN_RESULTS_MISSING')
    await office.request('plans.requestClosure', closureOf(id, lineIds))
    expect((await office.request('plans.get', { id })).status).toBe('closing')
    const again = await office.refusal('plans.requestClosure', closureOf(id, lineIds))
    expect(again.code).toBe('PLAN_NOT_IN_FORCE')
    await approve(office, id)
    const plan = await office.request('plans.get', { id })
    expect(plan).toMatchObject({ status: 'closed', lines: [{ result: 'met' }], nextTask: null })
    expect(plan.tasks.map(({ state, cancelReason }) => [state, cancelReason])).toEqual([
      ['missed', ''],
      ...Array.from({ length: 5 }, () => ['cancelled', '计划结案：目标达成']),
    ])
  })

  it('is opened again with a reason and goes on from that day; a later service suggests it', async () => {
    const office = await openOffice()
    const { id, childId } = await servedChild(office)
    const { lines } = await office.request('plans.get', { id })
    const lineIds = lines.map((line) => line.id)
    await office.request('plans.requestClosure', closureOf(id, lineIds))
    await approve(office, id)
    office.clock.moveTo('2026-12-10')
    const note = noteDraft(childId, { servedOn: toDay('2026-12-09') })
    expect((await office.request('plans.addNote', note)).reopenId).toBe(id)
    expect((await office.request('plans.get', { id })).notesSinceClosure).toBe(1)
    const reopen = { id, reason: '成绩又下滑', endsOn: toDay('2027-02-28') }
    const past = await office.refusal('plans.reopen', { ...reopen, endsOn: '2026-12-09' })
    expect(past.code).toBe('PLAN_END_IN_PAST')
    await office.request('plans.reopen', reopen)
    const plan = await office.request('plans.get', { id })
    expect(plan).toMatchObject({ status: 'in-force', endsOn: '2027-02-28', notesSinceClosure: 0 })
    expect(plan.requests.at(-1)).toMatchObject({
      reopenedOn: '2026-12-10',
      reopenReason: '成绩又下滑',
    })
    expect(plan.tasks.filter(({ state }) => state === 'open').map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ])
    expect(plan.tasks.filter(({ state }) => state === 'cancelled')).toHaveLength(2)
    expect((await office.refusal('plans.reopen', reopen)).code).toBe('PLAN_NOT_CLOSED')
  })

  it('is asked for when the child has left the register, and possible then', async () => {
    const office = await openOffice()
    const { id, childId } = await servedChild(office)
    await office.request('children.leave', {
      id: childId,
      leftOn: '2026-10-08',
      reason: 'moved-away',
    })
    const { duties } = await office.request('workbench.today', {})
    expect(duties.filter(({ code }) => code.startsWith('plan'))).toMatchObject([
      { code: 'plan-close', subjectId: id },
    ])
    const { lines } = await office.request('plans.get', { id })
    await office.request(
      'plans.requestClosure',
      closureOf(
        id,
        lines.map((line) => line.id),
        { reason: 'moved-away' },
      ),
    )
    await approve(office, id)
    const after = await office.request('workbench.today', {})
    expect(after.duties.filter(({ code }) => code.startsWith('plan'))).toEqual([])
  })
})

describe('a referral', () => {
  it('needs consent before it, and keeps what came back', async () => {
    const office = await openOffice()
    const { id } = await servedChild(office)
    const referral = {
      referredTo: '县医院心理科',
      purpose: '评估睡眠',
      referredOn: '2026-10-08',
      consentOn: '2026-10-07',
      consentBy: '林阿福（祖父）',
    }
    const late = { ...referral, consentOn: '2026-10-09' }
    expect((await office.refusal('plans.addReferral', { id, referral: late })).code).toBe(
      'INVALID_INPUT',
    )
    const { id: referralId } = await office.request('plans.addReferral', { id, referral })
    const reply = { repliedOn: '2026-10-07', reply: '已约诊', outcome: '' }
    const early = await office.refusal('plans.answerReferral', { id: referralId, reply })
    expect(early.code).toBe('REFERRAL_REPLY_TOO_EARLY')
    await office.request('plans.answerReferral', {
      id: referralId,
      reply: { ...reply, repliedOn: '2026-10-08' },
    })
    expect((await office.request('plans.get', { id })).referrals).toMatchObject([
      { referredTo: '县医院心理科', repliedOn: '2026-10-08', reply: '已约诊' },
    ])
  })
})

describe('一人一案', () => {
  it('is printed with its signatures and without the ID number, and the copy is logged', async () => {
    const pages: string[] = []
    const office = await openOffice({
      printPdf: (html) => {
        pages.push(html)
        return Promise.resolve(new Uint8Array([37]))
      },
    })
    const { id, childId } = await servedChild(office)
    await office.request('plans.addNote', noteDraft(childId, { content: '辅导<数学>' }))
    const folder = mkdtempSync(join(tmpdir(), 'plan-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const print = { id, folder, reason: '交监护人签字' }
    const { file } = await office.request('plans.print', print)
    expect(readdirSync(folder)).toEqual([file])
    expect(file).toBe('帮扶关爱服务计划_2026-0001_2026-10-08.pdf')
    const [page = ''] = pages
    for (const words of ['林小雨', '日常关爱', '每月 1 次', '辅导&lt;数学&gt;', '监护人（签名）']) {
      expect(page).toContain(words)
    }
    expect(page).not.toContain('undefined')
    await office.request('accounts.signIn', LOGIN)
    const { people } = await office.request('audit.childAccess', { childId })
    const copies = people
      .flatMap(({ accesses }) => accesses)
      .filter(({ kind }) => kind === 'export')
    expect(copies).toMatchObject([{ route: 'plans.print', reason: '交监护人签字' }])
    const none = await openOffice()
    await servedChild(none)
    expect((await none.refusal('plans.print', print)).code).toBe('PDF_NOT_POSSIBLE')
  })
})
