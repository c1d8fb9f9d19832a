import {
  sourceName,
  type Assessment,
  type AssessmentDraft,
} from '#shared/features/assessments/assessment.ts'
import { DIMENSIONS, levelName } from '#shared/features/assessments/dimensions.ts'
import { ANSWERS, CONCERN_FLAGS, EMERGENCY_FLAGS } from '#shared/features/assessments/flags.ts'
import type { FlagAnswer } from '#shared/features/assessments/flags.ts'
import { proposeTier } from '#shared/features/assessments/propose-tier.ts'
import { TIERS, tierName } from '#shared/features/assessments/tier.ts'
import type { Site } from '#shared/features/site/site.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { ageOn } from '#shared/kernel/day.ts'
import type { Block, DocumentModel, FormRow } from '#service/platform/documents/document-model.ts'

const TITLE = '农村留守儿童和困境儿童需求评估表'

const SIGNATURES: readonly FormRow[] = [
  {
    height: 16,
    cells: ['评估人\n签名', '会签人\n签名', '监护人\n签名'].flatMap((text) => [
      label(text),
      { text: '' },
    ]),
  },
  { cells: ['日期', '日期', '日期'].flatMap((text) => [label(text), { text: '' }]) },
]

/** The assessment as a paper form for the file of the child, with places to sign. */
export function assessmentForm(assessment: Assessment, site: Site): DocumentModel {
  const { draft } = assessment
  const blocks: readonly Block[] = [
    { kind: 'title', text: TITLE },
    { kind: 'subtitle', text: site.fullName },
    { kind: 'form', columns: [3, 5, 3, 5], rows: headRows(assessment) },
    { kind: 'heading', level: 2, text: '一、紧急情形排查' },
    { kind: 'form', columns: [6, 2, 8], rows: flagRows(EMERGENCY_FLAGS, draft.emergency) },
    { kind: 'heading', level: 2, text: '二、重点情形' },
    { kind: 'form', columns: [6, 2, 8], rows: flagRows(CONCERN_FLAGS, draft.concerns) },
    { kind: 'heading', level: 2, text: '三、九个方面的情况' },
    { kind: 'form', columns: [3, 3, 10], rows: levelRows(assessment) },
    { kind: 'heading', level: 2, text: '四、评估结果' },
    { kind: 'form', columns: [3, 13], rows: resultRows(assessment) },
    { kind: 'form', columns: [3, 3, 3, 3, 3, 3], rows: SIGNATURES },
    {
      kind: 'note',
      text: '依据闽民童〔2021〕32号，任一紧急情形列为紧急救助，不按分数平均。本表含未成年人个人信息，按档案保管，不得外传。',
    },
  ]
  return { name: TITLE, author: site.fullName, style: 'form', blocks }
}

function headRows({ child, draft, assessorName }: Assessment): readonly FormRow[] {
  const sources = draft.sources.map(sourceName).join('、')
  return [
    pair('儿童姓名', child.name, '编号', child.number),
    pair(
      '出生日期',
      `${child.bornOn}（${ageOn(child.bornOn, draft.assessedOn)} 周岁）`,
      '村（社区）',
      child.village,
    ),
    pair('就读学校', child.school, '监护人', child.guardianName),
    pair('评估日期', draft.assessedOn, '评估人', assessorName),
    pair('参与人', draft.participants, '信息来源', sources),
  ]
}

function flagRows<Code extends string>(
  flags: readonly { readonly code: Code; readonly name: string }[],
  answers: Readonly<Record<Code, FlagAnswer>>,
): readonly FormRow[] {
  return [
    { cells: [label('情形'), label('有无'), label('依据')] },
    ...flags.map(({ code, name }) => ({
      cells: [
        { text: name },
        { text: answerText(answers[code]), align: 'center' as const },
        { text: answers[code].grounds },
      ],
    })),
  ]
}

function levelRows({ draft }: Assessment): readonly FormRow[] {
  return [
    { cells: [label('方面'), label('等级'), label('等级说明和具体情况')] },
    ...DIMENSIONS.map(({ code, name }) => ({
      cells: [
        { text: name },
        { text: levelText(draft, code), align: 'center' as const },
        { text: levelDetail(draft, code) },
      ],
    })),
  ]
}

function resultRows({ draft, decision }: Assessment): readonly FormRow[] {
  const proposal = proposeTier(draft)
  const chosen = decision?.tier
  const boxes = TIERS.map(({ code, name }) => `${code === chosen ? '☑' : '□'}${name}`).join('　　')
  return [
    row('建议类别', `${tierName(proposal.tier)}：${proposal.reasons.join('；')}`),
    row('确认类别', boxes),
    row('确认理由', decision?.grounds ?? ''),
    row('需求清单', draft.needs.map(serviceKindName).join('、')),
    row('下次评估日期', decision?.nextDueOn ?? ''),
    row('会签', countersignText(decision)),
  ]
}

function countersignText(decision: Assessment['decision']): string {
  if (decision === null) return ''
  if (decision.countersignedByName !== null) {
    return `${decision.countersignedByName}，${decision.effectiveOn ?? ''} 起生效`
  }
  return decision.effectiveOn === null ? '待会签' : '不需要会签'
}

function levelText({ levels }: AssessmentDraft, code: (typeof DIMENSIONS)[number]['code']): string {
  const { level } = levels[code]
  return level === null ? '' : levelName(code, level)
}

function levelDetail(
  { levels }: AssessmentDraft,
  code: (typeof DIMENSIONS)[number]['code'],
): string {
  const { level, remark } = levels[code]
  const anchor = level === null ? '' : byCode(DIMENSIONS, code).levels[level].anchor
  return [anchor, remark].filter((text) => text !== '').join('\n说明：')
}

function answerText({ answer }: FlagAnswer): string {
  return answer === null ? '' : byCode(ANSWERS, answer).name
}

function pair(first: string, firstText: string, second: string, secondText: string): FormRow {
  return { cells: [label(first), { text: firstText }, label(second), { text: secondText }] }
}

function row(name: string, text: string): FormRow {
  return { cells: [label(name), { text }] }
}

function label(text: string) {
  return { text, label: true }
}
