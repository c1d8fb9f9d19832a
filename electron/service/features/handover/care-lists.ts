import { z } from 'zod'
import { tierName } from '#shared/features/assessments/tier.ts'
import { closureReasonName, lineResultName } from '#shared/features/plans/closure.ts'
import { frequencyText } from '#shared/features/plans/frequency.ts'
import { methodName, modeName } from '#shared/features/plans/service-note.ts'
import { serviceKindCodeSchema, serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import * as care from './care-registers.repository.ts'
import { localMinute } from './local-minute.ts'
import type { RegisterList } from './register-lists.ts'

/** Who asks, and whether counselling notes are open to them (restricted class). */
export interface CareReader {
  readonly accountId: number
  readonly mayReadCounselling: boolean
}

const WORKBOOK = '计划与服务'
const CHILD = [
  ['编号', 12],
  ['姓名', 12],
] as const
const DAY = 12

/** Plans of care and services; words of restricted notes only for who may read them. */
export function careLists(db: Reads, reader: CareReader): readonly RegisterList[] {
  return [plans(db), lines(db), requests(db), tasks(db), notes(db, reader), referrals(db)]
}

/** Notes whose words stay behind. */
export function countHiddenNotes(db: Reads, reader: CareReader): number {
  return db.all(care.SERVICE_NOTES).filter((note) => isHidden(note, reader)).length
}

function plans(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '帮扶关爱服务计划',
    columns: [
      ...CHILD,
      ['关爱类别', 12],
      ['评估日期', DAY],
      ['开始', DAY],
      ['结束', DAY],
      ['负责人', 12],
      ['总体目标', 40],
      ['制定人', 12],
    ],
    rows: db
      .all(care.PLANS)
      .map((row) => [
        row.number,
        row.name,
        row.tier === null ? '' : tierName(row.tier),
        row.assessedOn,
        row.startsOn,
        row.endsOn,
        row.lead,
        row.summary,
        row.author,
      ]),
  }
}

function lines(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '服务内容',
    columns: [
      ...CHILD,
      ['类别', 12],
      ['目标', 28],
      ['指标', 24],
      ['频次', 12],
      ['责任人', 12],
      ['开始', DAY],
      ['结束', DAY],
      ['结果', 24],
    ],
    rows: db
      .all(care.PLAN_LINES)
      .map((row) => [
        row.number,
        row.name,
        serviceKindName(row.kind),
        row.goal,
        row.indicator,
        frequencyText(row.frequency, row.times),
        row.responsible,
        row.startsOn,
        row.endsOn,
        row.result === null ? '' : joined([lineResultName(row.result), row.resultNote], '：'),
      ]),
  }
}

function requests(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '审批与结案',
    columns: [
      ...CHILD,
      ['事项', 8],
      ['提交', 18],
      ['提交人', 12],
      ['结案原因', 14],
      ['总体评估', 32],
      ['审批', 24],
      ['意见', 24],
      ['重新打开', 24],
    ],
    rows: db
      .all(care.PLAN_REQUESTS)
      .map((row) => [
        row.number,
        row.name,
        row.kind === 'plan' ? '计划' : '结案',
        localMinute(row.submittedAt),
        row.submittedBy,
        row.closureReason === null ? '' : closureReasonName(row.closureReason),
        row.evaluation,
        row.decision === null
          ? '待审批'
          : `${row.decidedOn ?? ''} ${row.decidedBy ?? ''} ${row.decision === 'approved' ? '批准' : '退回'}`,
        row.comment,
        row.reopenedOn === null ? '' : `${row.reopenedOn} ${row.reopenReason}`,
      ]),
  }
}

function tasks(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '任务',
    columns: [
      ...CHILD,
      ['类别', 12],
      ['目标', 28],
      ['责任人', 12],
      ['起', DAY],
      ['止', DAY],
      ['应完成', DAY],
      ['完成情况', 26],
    ],
    rows: db
      .all(care.PLAN_TASKS)
      .map((row) => [
        row.number,
        row.name,
        serviceKindName(row.kind),
        row.goal,
        row.responsible,
        row.startsOn,
        row.endsOn,
        row.dueOn,
        row.doneOn !== null
          ? `${row.doneOn} 完成`
          : row.cancelledOn === null
            ? '没有完成'
            : joined([`${row.cancelledOn} 取消`, row.cancelReason], '：'),
      ]),
  }
}

function notes(db: Reads, reader: CareReader): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '服务记录',
    columns: [
      ...CHILD,
      ['日期', DAY],
      ['方法', 14],
      ['类别', 18],
      ['服务人', 14],
      ['分钟', 8, 'integer'],
      ['内容', 46],
      ['下一步', 24],
      ['补充', 24],
    ],
    rows: db.all(care.SERVICE_NOTES).map((row) => {
      const shut = isHidden(row, reader)
      return [
        row.number,
        row.name,
        row.servedOn,
        `${methodName(row.method)}·${modeName(row.mode)}${row.isAttempt ? '（未遇）' : ''}`,
        kindsText(row.kinds),
        row.servedBy,
        row.minutes,
        shut ? '（限制查阅，另行移交）' : row.content,
        shut ? '' : row.nextStep,
        shut ? '' : (row.addenda ?? ''),
      ]
    }),
  }
}

function referrals(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '转介',
    columns: [
      ...CHILD,
      ['转介日期', DAY],
      ['转介至', 20],
      ['目的', 28],
      ['同意', 24],
      ['答复', 32],
      ['结果', 24],
    ],
    rows: db
      .all(care.REFERRALS)
      .map((row) => [
        row.number,
        row.name,
        row.referredOn,
        row.referredTo,
        row.purpose,
        `${row.consentOn} ${row.consentBy}`,
        row.repliedOn === null ? '' : `${row.repliedOn} ${row.reply}`,
        row.outcome,
      ]),
  }
}

/** Open to those named for the class and to the one who wrote it. */
function isHidden(
  note: { readonly isRestricted: boolean; readonly recordedBy: number },
  { accountId, mayReadCounselling }: CareReader,
): boolean {
  return note.isRestricted && !mayReadCounselling && note.recordedBy !== accountId
}

function kindsText(json: string): string {
  return z.array(serviceKindCodeSchema).parse(JSON.parse(json)).map(serviceKindName).join('、')
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between)
}
