import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import type { PlanDraft, PlanLineDraft } from './plan.ts'

/** What is still to be written before a plan can be submitted, in the order of the form. */
export function missingInPlan(draft: PlanDraft): readonly string[] {
  return [
    ...(draft.endsOn < draft.startsOn ? ['计划的结束日期早于开始日期'] : []),
    ...(draft.lead === '' ? ['还没有填写负责人'] : []),
    ...(draft.lines.length === 0 ? ['服务内容至少一项'] : []),
    ...draft.lines.flatMap((line, index) =>
      missingInLine(line, draft).map(
        (problem) => `第 ${index + 1} 项（${serviceKindName(line.kind)}）${problem}`,
      ),
    ),
  ]
}

/** Problems of one line, worded to follow its name. */
export function missingInLine(
  line: Pick<PlanLineDraft, 'goal' | 'indicator' | 'responsible' | 'startsOn' | 'endsOn'>,
  plan: Pick<PlanDraft, 'startsOn' | 'endsOn'>,
): readonly string[] {
  return [
    ...(line.goal === '' ? ['没有写目标'] : []),
    ...(line.indicator === '' ? ['没有写指标'] : []),
    ...(line.responsible === '' ? ['没有写责任人'] : []),
    ...(line.endsOn < line.startsOn ? ['结束日期早于开始日期'] : []),
    ...(line.startsOn < plan.startsOn || line.endsOn > plan.endsOn
      ? ['日期超出计划的起止日期']
      : []),
  ]
}
