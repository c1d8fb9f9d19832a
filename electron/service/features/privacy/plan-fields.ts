import { CODE, COUNTED, DATE, empty, keep, type TableAboutAChild } from './fates.ts'

/** Plans of care and services; see personal-fields.ts. */
export const PLAN_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'plan',
    rows: 'child_id = @childId',
    columns: {
      starts_on: keep(DATE),
      ends_on: keep(DATE),
      lead: empty('计划负责人'),
      summary: empty('计划总体目标'),
    },
  },
  {
    table: 'plan_line',
    rows: 'plan_id IN (SELECT id FROM plan WHERE child_id = @childId)',
    columns: {
      kind: keep(COUNTED),
      goal: empty('计划服务内容'),
      indicator: empty('计划服务内容'),
      frequency: keep(CODE),
      responsible: empty('计划责任人'),
      starts_on: keep(DATE),
      ends_on: keep(DATE),
      result: keep(COUNTED),
      result_note: empty('计划结果说明'),
    },
  },
  {
    table: 'plan_request',
    rows: 'plan_id IN (SELECT id FROM plan WHERE child_id = @childId)',
    columns: {
      kind: keep(CODE),
      submitted_at: keep(DATE),
      closure_reason: keep(COUNTED),
      evaluation: empty('计划总体评估'),
      decision: keep(COUNTED),
      comment: empty('计划审批意见'),
      decided_on: keep(DATE),
      reopened_on: keep(DATE),
      reopen_reason: empty('计划重新打开的原因'),
    },
  },
  {
    table: 'plan_task',
    rows: 'line_id IN (SELECT plan_line.id FROM plan_line JOIN plan ON plan.id = plan_id WHERE child_id = @childId)',
    columns: {
      period_starts_on: keep(DATE),
      period_ends_on: keep(DATE),
      due_on: keep(DATE),
      cancelled_on: keep(DATE),
      cancel_cause: keep(CODE),
      cancel_reason: empty('任务取消原因'),
    },
  },
  {
    table: 'plan_referral',
    rows: 'plan_id IN (SELECT id FROM plan WHERE child_id = @childId)',
    columns: {
      referred_to: empty('转介内容'),
      purpose: empty('转介内容'),
      referred_on: keep(DATE),
      consent_on: keep(DATE),
      consent_by: empty('转介同意人'),
      replied_on: keep(DATE),
      reply: empty('转介内容'),
      outcome: empty('转介内容'),
      recorded_at: keep(DATE),
    },
  },
  {
    table: 'service_note',
    rows: 'child_id = @childId',
    columns: {
      served_on: keep(DATE),
      method: keep(COUNTED),
      mode: keep(COUNTED),
      served_by: empty('服务人'),
      kinds: keep(COUNTED),
      content: empty('服务记录内容'),
      next_step: empty('服务记录内容'),
      restricted_class: keep(CODE),
      recorded_at: keep(DATE),
    },
  },
  {
    table: 'service_note_addendum',
    rows: 'note_id IN (SELECT id FROM service_note WHERE child_id = @childId)',
    columns: {
      text: empty('服务记录内容'),
      added_at: keep(DATE),
    },
  },
]
