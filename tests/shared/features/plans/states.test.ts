import { describe, expect, it } from 'vitest'
import {
  isInForceOn,
  isOpenPlan,
  planStatusOn,
  type PlanFacts,
  type RequestFact,
} from '#shared/features/plans/plan-status.ts'
import { FREQUENCIES, frequencyText } from '#shared/features/plans/frequency.ts'
import { tasksByMonth } from '#shared/features/plans/months.ts'
import { mayCloseOn, taskStateOn, type TaskFacts } from '#shared/features/plans/task-state.ts'
import { missingInPlan } from '#shared/features/plans/completeness.ts'
import { serviceNoteDraftSchema } from '#shared/features/plans/service-note.ts'
import { addDays, eachDay, toDay } from '#shared/kernel/day.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { noteDraft, planDraft, planLine } from '#tests/support/factories/plans.ts'

const day = toDay

function request(
  kind: RequestFact['kind'],
  decision: RequestFact['decision'],
  on: string | null = null,
  reopened: string | null = null,
): RequestFact {
  return {
    kind,
    decision,
    decidedOn: on === null ? null : day(on),
    reopenedOn: reopened === null ? null : day(reopened),
  }
}

const APPROVED = request('plan', 'approved', '2026-10-08')
const CLOSED = request('closure', 'approved', '2026-12-01')

function plan(...requests: readonly RequestFact[]): PlanFacts {
  return { startsOn: day('2026-10-10'), endsOn: day('2027-03-31'), requests }
}

describe('the status of a plan', () => {
  it.each([
    ['draft', [], '2026-10-09'],
    ['waiting', [request('plan', null)], '2026-10-09'],
    ['returned', [request('plan', 'returned', '2026-10-08')], '2026-10-09'],
    ['waiting', [request('plan', 'returned', '2026-10-08'), request('plan', null)], '2026-10-09'],
    ['upcoming', [APPROVED], '2026-10-09'],
    ['in-force', [APPROVED], '2026-10-10'],
    ['in-force', [APPROVED], '2027-03-31'],
    ['lapsed', [APPROVED], '2027-04-01'],
    ['closing', [APPROVED, request('closure', null)], '2026-12-01'],
    ['in-force', [APPROVED, request('closure', 'returned', '2026-12-01')], '2026-12-01'],
    ['closed', [APPROVED, CLOSED], '2026-12-01'],
    [
      'in-force',
      [APPROVED, request('closure', 'approved', '2026-12-01', '2026-12-20')],
      '2026-12-21',
    ],
    [
      'closed',
      [
        APPROVED,
        request('closure', 'approved', '2026-12-01', '2026-12-20'),
        request('closure', 'approved', '2027-01-05'),
      ],
      '2027-01-06',
    ],
  ] as const)('is %s by what was recorded', (status, requests, on) => {
    expect(planStatusOn(plan(...requests), day(on))).toBe(status)
  })

  it('counts for the coverage from its approval and its first day until it is closed', () => {
    const facts = plan(
      APPROVED,
      request('closure', 'approved', '2026-12-01', '2026-12-20'),
      request('closure', 'approved', '2027-02-01'),
    )
    const spans = eachDay(day('2026-10-01'), day('2027-04-10')).filter((on) =>
      isInForceOn(facts, on),
    )
    expect([spans[0], spans.at(-1)]).toEqual(['2026-10-10', '2027-01-31'])
    expect(spans).not.toContain('2026-12-01')
    expect(spans).not.toContain('2026-12-19')
    expect(spans).toContain('2026-12-20')
    const late = { ...plan(request('plan', 'approved', '2026-11-05')) }
    expect(isInForceOn(late, day('2026-11-04'))).toBe(false)
    expect(isInForceOn(late, day('2026-11-05'))).toBe(true)
  })

  it('in force on a day means that it takes the place of the child’s one plan', () => {
    const decisions = ['approved', 'returned', null] as const
    for (const first of decisions) {
      for (const second of decisions) {
        const facts = plan(
          request('plan', first, first === null ? null : '2026-10-08'),
          ...(first === 'approved'
            ? [request('closure', second, second === null ? null : '2026-10-20')]
            : []),
        )
        for (const on of eachDay(day('2026-10-20'), day('2026-11-20'))) {
          const status = planStatusOn(facts, on)
          expect(isInForceOn(facts, on)).toBe(status === 'in-force' || status === 'closing')
          expect(isInForceOn(facts, on) && !isOpenPlan(status)).toBe(false)
        }
      }
    }
  })
})

describe('the state of a task', () => {
  const task: TaskFacts = {
    frequency: 'monthly',
    periodStartsOn: day('2026-10-08'),
    dueOn: day('2026-10-31'),
    noteId: null,
    cancelledOn: null,
  }

  it.each([
    ['open', {}, '2026-10-31', false],
    ['late', {}, '2026-11-01', false],
    ['late', {}, '2026-11-30', false],
    ['missed', {}, '2026-12-01', false],
    ['missed', {}, '2026-10-09', true],
    ['late', { frequency: 'once' }, '2029-01-01', false],
    ['missed', { frequency: 'weekly' }, '2026-11-08', false],
    ['done', { noteId: 7 }, '2026-12-01', true],
    ['cancelled', { cancelledOn: day('2026-10-20') }, '2026-12-01', true],
  ] as const)('is %s', (state, overrides, on, isOver) => {
    expect(taskStateOn({ ...task, ...overrides }, day(on), isOver)).toBe(state)
  })

  it('lets a service close it from the first day of its period to the last of its grace', () => {
    expect(mayCloseOn(task, day('2026-10-07'))).toBe(false)
    expect(mayCloseOn(task, day('2026-10-08'))).toBe(true)
    expect(mayCloseOn(task, day('2026-11-30'))).toBe(true)
    expect(mayCloseOn(task, day('2026-12-01'))).toBe(false)
  })

  it('goes one way only: open, late, missed', () => {
    for (const { code } of FREQUENCIES) {
      const states = eachDay(day('2026-10-08'), addDays(day('2026-10-31'), 200)).map((on) =>
        taskStateOn({ ...task, frequency: code }, on, false),
      )
      const order = ['open', 'late', 'missed']
      const ranks = states.map((state) => order.indexOf(state))
      expect(ranks.toSorted((a, b) => a - b)).toEqual(ranks)
    }
  })

  it('is counted in the month of its due day', () => {
    expect(
      tasksByMonth([
        { dueOn: day('2026-11-30'), state: 'open' },
        { dueOn: day('2026-10-31'), state: 'done' },
        { dueOn: day('2026-10-15'), state: 'missed' },
        { dueOn: day('2026-10-16'), state: 'cancelled' },
      ]),
    ).toEqual([
      { month: '2026-10', planned: 2, done: 1, missed: 1, cancelled: 1 },
      { month: '2026-11', planned: 1, done: 0, missed: 0, cancelled: 0 },
    ])
  })
})

describe('what the forms check', () => {
  it('names every line that is not yet whole', () => {
    expect(missingInPlan(planDraft())).toEqual([])
    const draft = planDraft({
      lead: '',
      lines: [
        planLine({ goal: '', responsible: '' }),
        planLine({ kind: '05', endsOn: day('2027-04-08') }),
      ],
    })
    expect(missingInPlan(draft)).toEqual([
      '还没有填写负责人',
      '第 1 项（课业辅导）没有写目标',
      '第 1 项（课业辅导）没有写责任人',
      '第 2 项（心理辅导）日期超出计划的起止日期',
    ])
    expect(missingInPlan(planDraft({ lines: [] }))).toEqual(['服务内容至少一项'])
  })

  it('keeps an attempt from closing tasks, and a service from lasting no time', () => {
    const child = childIdSchema.parse(1)
    const problems = (note: ReturnType<typeof noteDraft>) =>
      serviceNoteDraftSchema.safeParse(note).error?.issues.map(({ path }) => path[0]) ?? []
    expect(problems(noteDraft(child))).toEqual([])
    expect(problems(noteDraft(child, { isAttempt: true, minutes: 0 }))).toEqual([])
    expect(problems(noteDraft(child, { isAttempt: true, taskIds: [1] }))).toEqual(['taskIds'])
    expect(problems(noteDraft(child, { minutes: 0 }))).toEqual(['minutes'])
    expect(problems(noteDraft(child, { kinds: [] }))).toEqual(['kinds'])
  })

  it('says how often in words', () => {
    expect([
      frequencyText('once', 1),
      frequencyText('weekly', 2),
      frequencyText('biweekly', 1),
      frequencyText('quarterly', 1),
    ]).toEqual(['一次', '每周 2 次', '每两周一次', '每季 1 次'])
  })
})
