import { attendanceStatusName, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import { campDayStatusName } from '#shared/features/camps/camp-day.ts'
import { campKindName } from '#shared/features/camps/camp.ts'
import { incidentKindName } from '#shared/features/camps/incident.ts'
import { formStateName } from '#shared/features/enrolments/camp-form.ts'
import { homeworkName, mealName } from '#shared/features/tutoring/remarks.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { localMinute } from './local-minute.ts'
import * as registers from './registers.repository.ts'
import type { RegisterList } from './register-lists.ts'

const DAY = 12

/** Camps with their days and campers, day by day. */
export function campLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '营期',
      sheet: '营期',
      columns: [
        ['营期', 20],
        ['类型', 10],
        ['开始', DAY],
        ['结束', DAY],
        ['带队', 12],
        ['名额', 8, 'integer'],
        ['应急电话', 16],
        ['保险', 20],
        ['预算（元）', 12, 'yuan'],
        ['备注', 24],
        ['取消', 24],
      ],
      rows: db
        .all(registers.CAMPS)
        .map((row) => [
          row.name,
          campKindName(row.kind),
          row.startsOn,
          row.endsOn,
          row.leader,
          row.quota,
          row.emergencyPhone,
          row.insurance,
          row.budgetFen,
          row.note,
          row.cancelledOn === null ? '' : `${row.cancelledOn} ${row.cancelReason ?? ''}`,
        ]),
    },
    {
      workbook: '营期',
      sheet: '营员',
      columns: [
        ['营期', 20],
        ['编号', 12],
        ['姓名', 12],
        ['报名日期', DAY],
        ['退出日期', DAY],
      ],
      rows: db
        .all(registers.CAMP_MEMBERS)
        .map((row) => [row.camp, row.number, row.name, row.enrolledOn, row.withdrawnOn]),
    },
    {
      workbook: '营期',
      sheet: '营期日',
      columns: [
        ['日期', DAY],
        ['营期', 20],
        ['情况', 10],
        ['活动', 24],
        ['备注', 24],
      ],
      rows: db
        .all(registers.CAMP_DAYS)
        .map((row) => [row.day, row.camp, campDayStatusName(row.status), row.activity, row.note]),
    },
    {
      workbook: '营期',
      sheet: '营期签到',
      columns: [
        ['日期', DAY],
        ['营期', 20],
        ['编号', 12],
        ['姓名', 12],
        ['上午', 8],
        ['下午', 8],
      ],
      rows: db
        .all(registers.CAMP_ATTENDANCE)
        .map((row) => [
          row.day,
          row.camp,
          row.number,
          row.name,
          halfName(row.morning),
          halfName(row.afternoon),
        ]),
    },
  ]
}

/** Applications for camps, and what happened to children there. */
export function camperLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '营期',
      sheet: '营期报名',
      columns: [
        ['营期', 20],
        ['编号', 12],
        ['姓名', 12],
        ['报名日期', DAY],
        ['报名情况', 10],
        ['说明', 16],
        ['同意书日期', DAY],
        ['签字人', 12],
        ['健康情况', 20],
        ['过敏', 14],
        ['用药', 14],
        ['紧急联系人', 12],
        ['联系电话', 16],
        ['保险', 8],
        ['备注', 20],
      ],
      rows: db
        .all(registers.CAMP_FORMS)
        .map((row) => [
          row.camp,
          row.number,
          row.name,
          row.appliedOn,
          formStateName(row.state),
          row.stateReason,
          row.consentOn,
          row.consentBy,
          row.health,
          row.allergy,
          row.medication,
          row.contactName,
          row.contactPhone,
          row.insured ? '已投保' : '',
          row.note,
        ]),
    },
    {
      workbook: '营期',
      sheet: '健康与意外',
      columns: [
        ['日期', DAY],
        ['时间', 8],
        ['营期', 20],
        ['类别', 10],
        ['编号', 12],
        ['姓名', 12],
        ['经过', 30],
        ['处理', 30],
        ['处理人', 12],
        ['告知监护人', 10],
        ['了结', DAY],
        ['后续', 30],
      ],
      rows: db
        .all(registers.CAMP_INCIDENTS)
        .map((row) => [
          row.day,
          row.happenedAt,
          row.camp,
          incidentKindName(row.kind),
          row.number,
          row.name,
          row.what,
          row.measures,
          row.handler,
          row.guardianToldAt,
          row.closedOn,
          row.notes,
        ]),
    },
  ]
}

/** A half that was not called is empty. */
function halfName(status: AttendanceStatus | null): string {
  return status === null ? '' : attendanceStatusName(status)
}

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** Terms of tutoring with their rosters and roll calls. */
export function tutoringLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '课后辅导',
      sheet: '学期',
      columns: [
        ['学期', 20],
        ['开始', DAY],
        ['结束', DAY],
        ['开放', 16],
        ['时间', 14],
        ['备注', 24],
      ],
      rows: db
        .all(registers.TERMS)
        .map((row) => [
          row.name,
          row.startsOn,
          row.endsOn,
          `周${Array.from(row.weekdays, (digit) => WEEKDAYS[Number(digit)] ?? '').join('、')}`,
          `${row.startsAt}—${row.endsAt}`,
          row.note,
        ]),
    },
    {
      workbook: '课后辅导',
      sheet: '名单',
      columns: [
        ['学期', 20],
        ['编号', 12],
        ['姓名', 12],
        ['加入日期', DAY],
        ['退出日期', DAY],
        ['小组', 14],
      ],
      rows: db
        .all(registers.TERM_MEMBERS)
        .map((row) => [row.term, row.number, row.name, row.joinedOn, row.leftOn, row.unit]),
    },
    {
      workbook: '课后辅导',
      sheet: '开放日',
      columns: [
        ['日期', DAY],
        ['学期', 20],
        ['情况', 10],
        ['时间', 14],
        ['辅导人员', 20],
        ['备注', 24],
      ],
      rows: db
        .all(registers.SESSIONS)
        .map((row) => [
          row.day,
          row.term,
          row.status === 'held' ? '已开放' : '取消',
          `${row.startsAt}—${row.endsAt}`,
          row.tutors,
          row.note,
        ]),
    },
    {
      workbook: '课后辅导',
      sheet: '签到',
      columns: [
        ['日期', DAY],
        ['编号', 12],
        ['姓名', 12],
        ['签到', 8],
        ['到', 8],
        ['离', 8],
        ['接走人', 14],
        ['作业', 10],
        ['用餐', 10],
        ['身体情况', 20],
      ],
      rows: db
        .all(registers.TUTORING_ATTENDANCE)
        .map((row) => [
          row.day,
          row.number,
          row.name,
          attendanceStatusName(row.status),
          row.signedInAt,
          row.signedOutAt,
          row.collectedBy,
          homeworkName(row.homework),
          mealName(row.meal),
          row.health,
        ]),
    },
    ...tutoringNotes(db),
  ]
}

/** Duty, calls to families, and what was corrected after a day was closed. */
function tutoringNotes(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '课后辅导',
      sheet: '值班',
      columns: [
        ['学期', 20],
        ['星期', 8],
        ['值班人员', 14],
      ],
      rows: db
        .all(registers.TUTORING_DUTY)
        .map((row) => [row.term, `周${WEEKDAYS[row.weekday] ?? ''}`, row.name]),
    },
    {
      workbook: '课后辅导',
      sheet: '缺席联系',
      columns: [
        ['日期', DAY],
        ['编号', 12],
        ['姓名', 12],
        ['打给谁', 14],
        ['电话', 14],
        ['接通', 8],
        ['结果', 30],
      ],
      rows: db
        .all(registers.TUTORING_CALLS)
        .map((row) => [
          row.day,
          row.number,
          row.name,
          row.person,
          row.phone,
          row.reached ? '是' : '否',
          row.outcome,
        ]),
    },
    {
      workbook: '课后辅导',
      sheet: '更正',
      columns: [
        ['日期', DAY],
        ['编号', 12],
        ['姓名', 12],
        ['更正前', 30],
        ['更正后', 30],
        ['原因', 24],
        ['更正时间', 18],
      ],
      rows: db
        .all(registers.TUTORING_CORRECTIONS)
        .map((row) => [
          row.day,
          row.number,
          row.name ?? '（全天）',
          row.before,
          row.after,
          row.reason,
          localMinute(row.correctedAt),
        ]),
    },
  ]
}
