import { tierName } from '#shared/features/assessments/tier.ts'
import { CONSENT_SCOPES, stateName } from '#shared/features/consents/consent-codes.ts'
import { frequencyText } from '#shared/features/plans/frequency.ts'
import { SERVICE_KINDS, type ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'
import { yearOf } from '#shared/kernel/day.ts'
import type { FormRow } from '#service/platform/documents/document-model.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { joined, label, pair, section, wide } from './form-cells.ts'

/** What care the child is in, what it took part in this year, and what its family agreed to. */
export function careRows(facts: DossierFacts): readonly FormRow[] {
  const { tier, plan, year, day } = facts
  return [
    section('评估与帮扶'),
    pair(
      '关爱类别',
      tier === null ? '未评估' : `${tierName(tier.tier)}（${tier.since} 起）`,
      '下次评估',
      tier?.nextDueOn ?? '',
    ),
    {
      cells: [
        label('帮扶计划'),
        wide(
          plan === undefined
            ? '没有执行中的计划'
            : `${plan.startsOn} 至 ${plan.endsOn}，负责人${plan.lead}`,
        ),
      ],
    },
    ...kindRows(facts),
    section(`${yearOf(day)}年参与情况`),
    pair('营期', `${year.camps} 期，到场 ${year.campDays} 天`, '课后辅导', tutoringText(facts)),
    pair('图书借阅', `${year.loans} 册次`, '个案服务', `${year.services} 次`),
    section('同意与资料'),
    { cells: [label('知情同意'), wide(consentText(facts))] },
  ]
}

/** Interest classes are told where the child was at one. */
function tutoringText({ year: { tutoring, classes } }: DossierFacts): string {
  return classes === 0 ? `${tutoring} 人次` : `${tutoring} 人次，兴趣班 ${classes} 人次`
}

/** The six kinds of the policy (R12), two on a row. */
function kindRows(facts: DossierFacts): readonly FormRow[] {
  const rows: FormRow[] = []
  for (let index = 0; index < SERVICE_KINDS.length; index += 2) {
    const [one, other] = SERVICE_KINDS.slice(index, index + 2)
    if (one === undefined || other === undefined) continue
    rows.push(pair(one.name, lineText(facts, one.code), other.name, lineText(facts, other.code)))
  }
  return rows
}

function lineText({ plan }: DossierFacts, kind: ServiceKindCode): string {
  const lines = plan?.lines.filter((line) => line.kind === kind) ?? []
  return joined(
    lines.map(({ frequency, times, done, planned, responsible }) =>
      joined([frequencyText(frequency, times), `本季完成 ${done}/${planned}`, responsible]),
    ),
    '；',
  )
}

function consentText({ consents }: DossierFacts): string {
  return CONSENT_SCOPES.map(
    ({ code, name }) => `${name}：${stateName(consents.get(code) ?? 'none')}`,
  ).join('；')
}
