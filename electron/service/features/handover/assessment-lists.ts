import { z } from 'zod'
import {
  DIMENSIONS,
  levelAnswersSchema,
  levelName,
} from '#shared/features/assessments/dimensions.ts'
import { SITUATIONS } from '#shared/features/assessments/emergency-report.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { RegisterList } from './register-lists.ts'
import * as registers from './registers.repository.ts'

const STATUS = { draft: '草稿', confirmed: '已确认', voided: '已作废' } as const
const REASONS = {
  'guardian-changed': '监护变动',
  'dropped-out': '失学辍学',
  incident: '突发情况',
  other: '其他',
} as const

/** Assessments; mandatory reports only for who is named for them (restricted class). */
export function assessmentLists(db: Reads, mayReadReports: boolean): readonly RegisterList[] {
  return [
    {
      workbook: '评估',
      sheet: '需求评估',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['评估日期', 12],
        ['状态', 10],
        ['类别', 12],
        ['生效日期', 12],
        ['下次评估', 12],
        ['参与人', 18],
        ['各维度', 50],
        ['依据', 30],
        ['作废原因', 20],
      ],
      rows: db
        .all(registers.ASSESSMENTS)
        .map((row) => [
          row.number,
          row.name,
          row.assessedOn,
          STATUS[row.status],
          row.tier === null ? '' : tierName(row.tier),
          row.effectiveOn,
          row.nextDueOn,
          row.participants,
          levelsText(row.levels),
          row.grounds,
          row.voidReason,
        ]),
    },
    {
      workbook: '评估',
      sheet: '提前复评',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['发生日期', 12],
        ['原因', 14],
        ['说明', 40],
      ],
      rows: db
        .all(registers.REASSESSMENTS)
        .map((row) => [row.number, row.name, row.happenedOn, REASONS[row.reason], row.note]),
    },
    ...(mayReadReports ? [emergencyReports(db)] : []),
  ]
}

function emergencyReports(db: Reads): RegisterList {
  return {
    workbook: '评估',
    sheet: '强制报告',
    columns: [
      ['编号', 12],
      ['姓名', 12],
      ['发现时间', 18],
      ['情形', 40],
      ['报警时间', 18],
      ['派出所', 18],
      ['接警人', 12],
      ['回执', 18],
      ['报民政时间', 18],
      ['备注', 30],
    ],
    rows: db
      .all(registers.EMERGENCY_REPORTS)
      .map((row) => [
        row.number,
        row.name,
        `${row.discoveredOn} ${row.discoveredTime}`,
        situationsText(row.situations),
        `${row.policeOn ?? ''} ${row.policeTime ?? ''}`.trim(),
        row.policeStation,
        row.policeReceiver,
        row.policeReceipt,
        `${row.civilOn ?? ''} ${row.civilTime ?? ''}`.trim(),
        row.remark,
      ]),
  }
}

/** 监护情况：良好（…）；… — only what was answered. */
function levelsText(json: string): string {
  const answers = levelAnswersSchema.parse(JSON.parse(json))
  return DIMENSIONS.flatMap(({ code, name }) => {
    const { level, remark } = answers[code]
    if (level === null) return []
    return [`${name}：${levelName(code, level)}${remark === '' ? '' : `（${remark}）`}`]
  }).join('；')
}

function situationsText(json: string): string {
  const codes = z.array(z.string()).parse(JSON.parse(json))
  return SITUATIONS.filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join('；')
}
