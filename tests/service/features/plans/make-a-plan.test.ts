import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/kernel/day.ts'
import {
  ANSWERS_FOR,
  assess,
  assessmentDraft,
  decisionOf,
  signInAsWorker,
  WORKER,
} from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import {
  approve,
  closureOf,
  planDraft,
  planLine,
  submitPlan,
} from '#tests/support/factories/plans.ts'
import { LOGIN, openOffice } from '#tests/support/office.ts'

describe('a plan begins', () => {
  it('only for a child of the register whose assessment holds and is not past its day', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const start = { childId: child.id, takeOver: false }
    expect((await office.refusal('plans.start', start)).code).toBe('PLAN_NO_ASSESSMENT')
    await assess(office, child.id, 'T2', { on: '2026-07-01' })
    expect(await office.refusal('plans.start', start)).toEqual({
      code: 'PLAN_ASSESSMENT_EXPIRED',
      details: { nextDueOn: '2026-09-29' },
    })
    await assess(office, child.id, 'T2')
    const { id } = await office.request('plans.start', start)
    expect(await office.request('plans.start', start)).toEqual({ id })
    const gone = await addChild(office)
    await assess(office, gone.id, 'T1')
    await office.request('children.leave', {
      id: gone.id,
      leftOn: '2026-10-08',
      reason: 'moved-away',
    })
    expect((await office.refusal('plans.start', { ...start, childId: gone.id })).code).toBe(
      'PLAN_CHILD_NOT_MEMBER',
    )
  })

  it('with the tier and the needs of the assessment proposed as lines for half a year', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id: assessmentId } = await office.request('assessments.start', { childId: child.id })
    const form = await office.request('assessments.get', { id: assessmentId })
    expect(form.draft.needs).toEqual([])
    await office.request('assessments.confirm', {
      id: assessmentId,
      draft: { ...assessmentDraft(ANSWERS_FOR.T2), needs: ['05', '01'] },
      decision: decisionOf('T2'),
    })
    const { id } = await office.request('plans.start', { childId: child.id, takeOver: false })
    const plan = await office.request('plans.get', { id })
    expect(plan).toMatchObject({
      status: 'draft',
      tier: 'T2',
      needs: ['01', '05'],
      startsOn: '2026-10-08',
      endsOn: '2027-04-07',
      lead: '林静',
      tasks: [],
    })
    expect(plan.lines.map(({ kind }) => kind)).toEqual(['01', '05'])
  })

  it('is kept as it is written, shrinks and grows, and is thrown away without a trace', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await assess(office, child.id, 'T1')
    const { id } = await office.request('plans.start', { childId: child.id, takeOver: false })
    const three = [planLine(), planLine({ kind: '03', goal: '' }), planLine({ kind: '05' })]
    await office.request('plans.saveDraft', { id, draft: planDraft({ lines: three }) })
    await office.request('plans.saveDraft', { id, draft: planDraft({ lines: three.slice(1) }) })
    const { lines } = await office.request('plans.get', { id })
    expect(lines.map(({ kind }) => kind)).toEqual(['03', '05'])
    const incomplete = await office.refusal('plans.submit', {
      id,
      draft: planDraft({ lines: three.slice(1) }),
    })
    expect(incomplete).toEqual({ code: 'PLAN_INCOMPLETE', details: { count: 1 } })
    await office.request('plans.discard', { id })
    expect((await office.refusal('plans.get', { id })).code).toBe('NOT_FOUND')
  })
})

describe('approval', () => {
  it('is given by a manager who is not the author; the tasks are made then', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    await assess(office, child.id, 'T1')
    const id = await submitPlan(office, child.id)
    expect(await office.request('plans.staff', {})).toEqual(['林静', '陈芳'])
    const decide = { id, decision: 'approved', comment: '' } as const
    expect((await office.refusal('plans.decide', decide)).code).toBe('NOT_ALLOWED')
    const locked = await office.refusal('plans.saveDraft', { id, draft: planDraft() })
    expect(locked.code).toBe('PLAN_LOCKED')
    expect((await office.request('plans.waiting', {}))[0]).toMatchObject({ id, mayDecide: 'no' })
    await office.request('accounts.signIn', LOGIN)
    expect((await office.request('plans.waiting', {}))[0]).toMatchObject({ id, mayDecide: 'yes' })
    const wordless = { ...decide, decision: 'returned' }
    expect((await office.refusal('plans.decide', wordless)).code).toBe('PLAN_COMMENT_MISSING')
    await office.request('plans.decide', {
      ...wordless,
      decision: 'returned',
      comment: '指标太笼统',
    })
    await office.request('accounts.signIn', WORKER)
    expect((await office.request('plans.get', { id })).status).toBe('returned')
    expect((await office.refusal('plans.discard', { id })).code).toBe('PLAN_WAS_SUBMITTED')
    await office.request('plans.submit', { id, draft: planDraft() })
    await approve(office, id)
    const plan = await office.request('plans.get', { id })
    expect(plan.status).toBe('in-force')
    expect(plan.tasks.map(({ dueOn }) => dueOn)).toEqual([
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
    expect(plan.requests).toMatchObject([
      { decision: 'returned', comment: '指标太笼统', submittedByName: '陈芳' },
      { decision: 'approved', decidedByName: '林静', isOwn: false, decidedOn: '2026-10-08' },
    ])
    expect((await office.refusal('plans.decide', decide)).code).toBe('PLAN_NOT_WAITING')
  })

  it('of an own plan is refused; where the site allows it, the only manager gives grounds', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await assess(office, child.id, 'T1')
    const id = await submitPlan(office, child.id)
    const decide = { id, decision: 'approved', comment: '本站只有一位站长，已与社工商议' } as const
    expect((await office.refusal('plans.decide', decide)).code).toBe('PLAN_OWN_APPROVAL')
    await office.request('parameters.addPeriod', {
      name: 'plan_approval',
      value: 'self-allowed',
      validFrom: '2026-10-08',
      source: '示范点制度',
    })
    const short = await office.refusal('plans.decide', { ...decide, comment: '同意' })
    expect(short.code).toBe('PLAN_OWN_REASON_MISSING')
    await office.request('accounts.add', {
      loginName: '副站长',
      displayName: '黄明',
      role: 'manager',
      password: 'correct-horse',
    })
    expect((await office.refusal('plans.decide', decide)).code).toBe('PLAN_OWN_APPROVAL')
    const people = await office.request('accounts.list', {})
    const second = people.find(({ displayName }) => displayName === '黄明')
    if (second === undefined) throw new Error('the second manager is missing')
    await office.request('accounts.disable', { id: second.id })
    await office.request('plans.decide', decide)
    const { requests, status } = await office.request('plans.get', { id })
    expect(status).toBe('in-force')
    expect(requests[0]).toMatchObject({ isOwn: true, comment: decide.comment })
  })
})

describe('one plan at a time', () => {
  it('a second may follow it but not overlap it; it takes over what was not met', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    await assess(office, child.id, 'T1')
    const lines = [planLine(), planLine({ kind: '03', goal: '每周通话' })]
    const first = await submitPlan(office, child.id, planDraft({ lines }))
    await approve(office, first)
    await office.request('accounts.signIn', WORKER)
    const { id } = await office.request('plans.start', { childId: child.id, takeOver: true })
    const next = await office.request('plans.get', { id })
    expect(next).toMatchObject({ startsOn: '2027-04-08', formerId: first })
    expect(next.lines.map(({ kind, carriedFrom }) => [kind, carriedFrom])).toEqual([
      ['02', 1],
      ['03', 2],
    ])
    const draft = planDraft({
      lines: [planLine({ carriedFrom: next.lines[0]?.carriedFrom ?? null })],
    })
    expect(await office.refusal('plans.submit', { id, draft })).toEqual({
      code: 'PLAN_OVERLAPS',
      details: { startsOn: '2026-10-08', endsOn: '2027-04-07' },
    })
    const { lines: own } = await office.request('plans.get', { id: first })
    await office.request(
      'plans.requestClosure',
      closureOf(
        first,
        own.map((line) => line.id),
      ),
    )
    await approve(office, first)
    await office.request('accounts.signIn', WORKER)
    await office.request('plans.submit', { id, draft })
    await approve(office, id)
    expect((await office.request('plans.get', { id })).tasks).toHaveLength(6)
    const { rate, plans } = await office.request('plans.list', {})
    expect(rate).toEqual({ numerator: 1, denominator: 1 })
    expect(plans.map(({ status }) => status)).toEqual(['in-force', 'closed'])
  })
})

describe('a line of a plan in force', () => {
  it('is changed for the future only, with the reason; nothing past is touched', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    await assess(office, child.id, 'T1')
    const id = await submitPlan(office, child.id)
    await approve(office, id)
    office.clock.moveTo('2026-12-05')
    const before = await office.request('plans.get', { id })
    const lineId = before.lines[0]?.id
    if (lineId === undefined) throw new Error('the plan has no line')
    const revised = { id, lineId, line: planLine({ times: 2 }), reason: '期末加强' }
    await office.request('plans.reviseLine', revised)
    const { tasks, lines } = await office.request('plans.get', { id })
    expect(tasks.filter(({ dueOn }) => dueOn < '2026-12-05')).toEqual(
      before.tasks.filter(({ dueOn }) => dueOn < '2026-12-05'),
    )
    expect(tasks.filter(({ dueOn }) => dueOn >= '2026-12-05').slice(0, 4)).toMatchObject([
      { dueOn: '2026-12-16' },
      { dueOn: '2026-12-31' },
      { dueOn: '2027-01-16' },
      { dueOn: '2027-01-31' },
    ])
    expect(lines[0]?.progress).toEqual({ done: 0, due: 2, planned: 10 })
    const outside = { ...revised, line: planLine({ endsOn: toDay('2027-05-01') }) }
    expect((await office.refusal('plans.reviseLine', outside)).code).toBe('PLAN_LINE_INVALID')
    const added = { ...revised, lineId: null, line: planLine({ kind: '01', frequency: 'once' }) }
    await office.request('plans.reviseLine', added)
    expect((await office.request('plans.get', { id })).lines.at(-1)).toMatchObject({
      kind: '01',
      progress: { planned: 1 },
    })
  })
})
