import { tierName } from '#shared/features/assessments/tier.ts'
import type { Child } from '#shared/features/children/child.ts'
import { closureReasonName, lineResultName } from '#shared/features/plans/closure.ts'
import { frequencyText } from '#shared/features/plans/frequency.ts'
import { tasksByMonth } from '#shared/features/plans/months.ts'
import type { Plan } from '#shared/features/plans/plan.ts'
import { methodName, modeName } from '#shared/features/plans/service-note.ts'
import type { Site } from '#shared/features/site/site.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { ageOn, type Day, formatDayLong } from '#shared/kernel/day.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import type { Block, DocumentModel, FormRow } from '#service/platform/documents/document-model.ts'
import { dataRows, type TableSpec } from '#service/platform/documents/table-model.ts'

const TITLE = '帮扶关爱服务计划'

interface Paper {
  readonly plan: Plan
  readonly child: Child
  readonly site: Site
  readonly today: Day
}

/** The individual plan (一人一案) for the file of the child, with places to sign; no ID number. */
export function planPaper({ plan, child, site, today }: Paper): DocumentModel {
  const blocks: readonly Block[] = [
    { kind: 'title', text: TITLE },
    { kind: 'subtitle', text: `${site.fullName}（一人一案）` },
    { kind: 'heading', level: 2, text: '一、儿童和计划' },
    { kind: 'form', columns: [3, 5, 3, 5], rows: factRows({ plan, child, site, today }) },
    { kind: 'heading', level: 2, text: '二、服务内容' },
    { kind: 'table', table: lineTable(plan) },
    { kind: 'heading', level: 2, text: '三、每月任务完成情况' },
    ...monthBlocks(plan),
    { kind: 'heading', level: 2, text: '四、服务记录' },
    ...noteBlocks(plan),
    ...referralBlocks(plan),
    ...closingBlocks(plan),
    {
      kind: 'note',
      text: `打印日期：${formatDayLong(today)}。本件含未成年人个人信息，按档案保管，不得外传。`,
    },
    {
      kind: 'signLine',
      phrases: ['监护人（签名）：', '社工（签名）：', '站长（签名）：'],
    },
    { kind: 'signLine', phrases: ['日期：', '日期：', '日期：'] },
  ]
  return { name: TITLE, author: site.fullName, style: 'form', blocks }
}

function factRows({ plan, child, today }: Paper): readonly FormRow[] {
  const approval = plan.requests.findLast(({ kind }) => kind === 'plan')
  const guardian = [
    child.guardianName,
    child.guardianRelation === null
      ? ''
      : `（${familyRelationByCode(child.guardianRelation).name}）`,
  ].join('')
  return [
    pair('儿童姓名', child.name, '编号', child.number),
    pair(
      '出生日期',
      `${child.bornOn}（${ageOn(child.bornOn, today)} 周岁）`,
      '村（社区）',
      child.village,
    ),
    pair(
      '学校年级',
      [child.school, child.grade === null ? '' : gradeByCode(child.grade).name]
        .filter(Boolean)
        .join(' '),
      '监护人',
      guardian,
    ),
    pair('关爱类别', tierName(plan.tier), '评估日期', plan.assessedOn),
    pair('计划期限', `${plan.startsOn} 至 ${plan.endsOn}`, '负责人', plan.lead),
    pair('需求', plan.needs.map(serviceKindName).join('、'), '审批', approvalText(approval)),
    { cells: [label('总体目标'), { text: plan.summary, span: 3 }] },
  ]
}

function approvalText(request: Plan['requests'][number] | undefined): string {
  if (request === undefined) return '未提交'
  if (request.decision === null) return '待审批'
  const word = request.decision === 'approved' ? '批准' : '退回'
  const own = request.isOwn ? '（本人批准）' : ''
  return `${request.decidedOn ?? ''} ${request.decidedByName ?? ''} ${word}${own}`
}

function lineTable({ lines }: Plan): TableSpec {
  return {
    columns: [
      { header: '类别', width: 12, kind: 'text' },
      { header: '目标', width: 22, kind: 'text' },
      { header: '指标', width: 20, kind: 'text' },
      { header: '频次', width: 11, kind: 'text' },
      { header: '责任人', width: 9, kind: 'text' },
      { header: '起止日期', width: 13, kind: 'text' },
      { header: '完成', width: 8, kind: 'text', align: 'center' },
      { header: '结果', width: 11, kind: 'text' },
    ],
    rows: dataRows(
      lines.map((line) => [
        serviceKindName(line.kind),
        line.goal,
        line.indicator,
        frequencyText(line.frequency, line.times),
        line.responsible,
        `${line.startsOn}\n${line.endsOn}`,
        `${line.progress.done}/${line.progress.planned}`,
        line.result === null
          ? ''
          : [lineResultName(line.result), line.resultNote].filter(Boolean).join('：'),
      ]),
    ),
  }
}

function monthBlocks({ tasks }: Plan): readonly Block[] {
  const months = tasksByMonth(tasks)
  if (months.length === 0) return [{ kind: 'paragraph', text: '批准后按频次生成任务。' }]
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { header: '月份', width: 14, kind: 'text' },
          { header: '计划', width: 10, kind: 'integer' },
          { header: '完成', width: 10, kind: 'integer' },
          { header: '未完成', width: 10, kind: 'integer' },
          { header: '取消', width: 10, kind: 'integer' },
        ],
        rows: dataRows(
          months.map(({ month, planned, done, missed, cancelled }) => [
            month,
            planned,
            done,
            missed,
            cancelled,
          ]),
        ),
      },
    },
  ]
}

function noteBlocks({ notes }: Plan): readonly Block[] {
  if (notes.length === 0) return [{ kind: 'paragraph', text: '还没有服务记录。' }]
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { header: '日期', width: 12, kind: 'date' },
          { header: '方法', width: 12, kind: 'text' },
          { header: '类别', width: 10, kind: 'text' },
          { header: '服务人', width: 10, kind: 'text' },
          { header: '分钟', width: 6, kind: 'integer' },
          { header: '内容和下一步', width: 46, kind: 'text' },
        ],
        rows: dataRows(
          notes
            .toReversed()
            .map((note) => [
              note.servedOn,
              `${methodName(note.method)}·${modeName(note.mode)}`,
              note.kinds.map(serviceKindName).join('、'),
              note.servedBy,
              note.isAttempt ? '未遇' : note.minutes,
              noteText(note),
            ]),
        ),
      },
    },
  ]
}

function noteText(note: Plan['notes'][number]): string {
  if (note.isHidden) return '（限制查阅，内容不打印）'
  return [
    note.content,
    ...(note.nextStep === '' ? [] : [`下一步：${note.nextStep}`]),
    ...note.addenda.map(({ text }) => `补充：${text}`),
  ].join('\n')
}

function referralBlocks({ referrals }: Plan): readonly Block[] {
  if (referrals.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: '五、转介' },
    ...referrals.map((referral): Block => ({
      kind: 'paragraph',
      text: [
        `${referral.referredOn} 转介至${referral.referredTo}：${referral.purpose}。`,
        `${referral.consentBy}于 ${referral.consentOn} 同意。`,
        referral.repliedOn === null
          ? '尚无答复。'
          : `${referral.repliedOn} 答复：${referral.reply}。${referral.outcome}`,
      ].join(''),
    })),
  ]
}

function closingBlocks({ requests, referrals }: Plan): readonly Block[] {
  const closure = requests.findLast(({ kind }) => kind === 'closure')
  if (closure === undefined || closure.closureReason === null) return []
  const number = referrals.length === 0 ? '五' : '六'
  return [
    { kind: 'heading', level: 2, text: `${number}、结案` },
    {
      kind: 'form',
      columns: [3, 13],
      rows: [
        { cells: [label('结案原因'), { text: closureReasonName(closure.closureReason) }] },
        { cells: [label('总体评估'), { text: closure.evaluation }] },
        { cells: [label('审批'), { text: approvalText(closure) }] },
      ],
    },
  ]
}

function pair(first: string, firstText: string, second: string, secondText: string): FormRow {
  return { cells: [label(first), { text: firstText }, label(second), { text: secondText }] }
}

function label(text: string) {
  return { text, label: true }
}
