import { z } from 'zod'
import { attendanceStatusName, attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { dayStatusOf } from '#shared/features/camps/camp-day.ts'
import { fundSourceByCode, fundSourceCodeSchema } from '#shared/kernel/codes/fund-sources.ts'
import { formatYuan } from '#shared/kernel/money.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { formatArea } from '#shared/kernel/area.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

// A report reads the records of every feature: these texts only show them, they decide nothing.
const OF_IDS = 'IN (SELECT value FROM json_each(@ids))'

const ROOMS = query(
  `SELECT name, use_area_dm2 AS areaDm2, in_use_from AS inUseFrom FROM room
   WHERE id ${OF_IDS} ORDER BY id`,
  z.object({ name: z.string(), areaDm2: z.int(), inUseFrom: daySchema }),
)

const CHILDREN = query(
  `SELECT number, name, sex, born_on AS bornOn, village, registered_on AS registeredOn,
          left_on AS leftOn
   FROM child_file_now WHERE id ${OF_IDS} ORDER BY number`,
  z.object({
    number: z.string(),
    name: z.string(),
    sex: z.string(),
    bornOn: daySchema,
    village: z.string(),
    registeredOn: daySchema,
    leftOn: daySchema.nullable(),
  }),
)

const CAMPS = query(
  `SELECT camp.name, min(segment.starts_on) AS startsOn, max(segment.ends_on) AS endsOn,
     coalesce(leader.name, '未定') AS leader
   FROM camp JOIN camp_segment AS segment ON segment.camp_id = camp.id
   LEFT JOIN team_member AS leader ON leader.id = camp.leader_id
   WHERE camp.id ${OF_IDS} GROUP BY camp.id ORDER BY min(segment.starts_on)`,
  z.object({ name: z.string(), startsOn: z.string(), endsOn: z.string(), leader: z.string() }),
)

const CAMP_DAYS = query(
  `SELECT camp_day.day, camp.name AS camp, camp_day.activity
   FROM camp_day JOIN camp ON camp.id = camp_day.camp_id
   WHERE camp_day.id ${OF_IDS} ORDER BY camp_day.day`,
  z.object({ day: daySchema, camp: z.string(), activity: z.string() }),
)

const CAMP_ATTENDANCE = query(
  `SELECT camp_day.day, camp.name AS camp, child.number, child.name, attendance.morning,
     attendance.afternoon
   FROM camp_attendance AS attendance
   JOIN camp_day ON camp_day.id = attendance.camp_day_id
   JOIN camp ON camp.id = camp_day.camp_id
   JOIN child ON child.id = attendance.child_id
   WHERE attendance.id ${OF_IDS} ORDER BY camp_day.day, child.number`,
  z.object({
    day: daySchema,
    camp: z.string(),
    number: z.string(),
    name: z.string(),
    morning: attendanceStatusSchema.nullable(),
    afternoon: attendanceStatusSchema.nullable(),
  }),
)

const SESSIONS = query(
  `SELECT session.day, term.name AS term, session.starts_at AS startsAt,
          session.ends_at AS endsAt, session.tutors
   FROM tutoring_session AS session JOIN tutoring_term AS term ON term.id = session.term_id
   WHERE session.id ${OF_IDS} ORDER BY session.day`,
  z.object({
    day: daySchema,
    term: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    tutors: z.string(),
  }),
)

const TUTORING_ATTENDANCE = query(
  `SELECT session.day, child.number, child.name, attendance.status,
          attendance.signed_in_at AS signedInAt, attendance.signed_out_at AS signedOutAt
   FROM tutoring_attendance AS attendance
   JOIN tutoring_session AS session ON session.id = attendance.session_id
   JOIN child ON child.id = attendance.child_id
   WHERE attendance.id ${OF_IDS} ORDER BY session.day, child.number`,
  z.object({
    day: daySchema,
    number: z.string(),
    name: z.string(),
    status: z.string(),
    signedInAt: z.string().nullable(),
    signedOutAt: z.string().nullable(),
  }),
)

const CLASS_SESSIONS = query(
  `SELECT session.day, class.name AS class, session.starts_at AS startsAt,
          session.ends_at AS endsAt, session.topic
   FROM class_session AS session JOIN interest_class AS class ON class.id = session.class_id
   WHERE session.id ${OF_IDS} ORDER BY session.day, session.id`,
  z.object({
    day: daySchema,
    class: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    topic: z.string(),
  }),
)

const CLASS_ATTENDANCE = query(
  `SELECT session.day, class.name AS class, child.number, child.name, attendance.status
   FROM class_attendance AS attendance
   JOIN class_session AS session ON session.id = attendance.class_session_id
   JOIN interest_class AS class ON class.id = session.class_id
   JOIN child ON child.id = attendance.child_id
   WHERE attendance.id ${OF_IDS} ORDER BY session.day, child.number`,
  z.object({
    day: daySchema,
    class: z.string(),
    number: z.string(),
    name: z.string(),
    status: z.string(),
  }),
)

const COPIES = query(
  `SELECT copy.barcode, title.title, copy.acquired_on AS acquiredOn, copy.removed_on AS removedOn
   FROM book_copy AS copy JOIN book_title AS title ON title.id = copy.title_id
   WHERE copy.id ${OF_IDS} ORDER BY copy.barcode`,
  z.object({
    barcode: z.string(),
    title: z.string(),
    acquiredOn: daySchema,
    removedOn: daySchema.nullable(),
  }),
)

const LOANS = query(
  `SELECT loan.lent_on AS lentOn, title.title, copy.barcode, child.number, child.name,
          loan.due_on AS dueOn, loan.closed_on AS closedOn
   FROM loan
   JOIN book_copy AS copy ON copy.id = loan.copy_id
   JOIN book_title AS title ON title.id = copy.title_id
   JOIN child ON child.id = loan.child_id
   WHERE loan.id ${OF_IDS} ORDER BY loan.lent_on, loan.id`,
  z.object({
    lentOn: daySchema,
    title: z.string(),
    barcode: z.string(),
    number: z.string(),
    name: z.string(),
    dueOn: daySchema,
    closedOn: daySchema.nullable(),
  }),
)

const ENTRIES = query(
  `SELECT day, voucher_number AS voucherNumber, summary, source, amount_fen AS amountFen
   FROM ledger_entry WHERE id ${OF_IDS} ORDER BY day, voucher_number`,
  z.object({
    day: daySchema,
    voucherNumber: z.string(),
    summary: z.string(),
    source: fundSourceCodeSchema,
    amountFen: z.int(),
  }),
)

type Words = readonly string[]

const SEX: Readonly<Record<string, string>> = { male: '男', female: '女' }
const STATUS: Readonly<Record<string, string>> = {
  present: '出勤',
  late: '迟到',
  'left-early': '早退',
  excused: '请假',
  absent: '缺勤',
}

/** Columns and readers of each kind of record, for the list behind a figure. */
export const EVIDENCE_LISTS = {
  room: {
    columns: ['房间', '使用面积（㎡）', '启用日期'],
    read: (db: Reads, ids: string): Words[] =>
      db.all(ROOMS, { ids }).map((row) => [row.name, formatArea(row.areaDm2), row.inUseFrom]),
  },
  child: {
    columns: ['编号', '姓名', '性别', '出生日期', '村（社区）', '建档日期', '退出日期'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(CHILDREN, { ids })
        .map((row) => [
          row.number,
          row.name,
          SEX[row.sex] ?? '',
          row.bornOn,
          row.village,
          row.registeredOn,
          row.leftOn ?? '',
        ]),
  },
  camp: {
    columns: ['营期', '开始', '结束', '带队'],
    read: (db: Reads, ids: string): Words[] =>
      db.all(CAMPS, { ids }).map((row) => [row.name, row.startsOn, row.endsOn, row.leader]),
  },
  'camp-day': {
    columns: ['日期', '营期', '活动'],
    read: (db: Reads, ids: string): Words[] =>
      db.all(CAMP_DAYS, { ids }).map((row) => [row.day, row.camp, row.activity]),
  },
  'camp-attendance': {
    columns: ['日期', '营期', '编号', '姓名', '签到'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(CAMP_ATTENDANCE, { ids })
        .map((row) => [
          row.day,
          row.camp,
          row.number,
          row.name,
          attendanceStatusName(dayStatusOf(row)),
        ]),
  },
  'tutoring-session': {
    columns: ['日期', '学期', '开始', '结束', '辅导人员'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(SESSIONS, { ids })
        .map((row) => [row.day, row.term, row.startsAt, row.endsAt, row.tutors]),
  },
  'tutoring-attendance': {
    columns: ['日期', '编号', '姓名', '签到', '签到时间', '签退时间'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(TUTORING_ATTENDANCE, { ids })
        .map((row) => [
          row.day,
          row.number,
          row.name,
          STATUS[row.status] ?? '',
          row.signedInAt ?? '',
          row.signedOutAt ?? '',
        ]),
  },
  'class-session': {
    columns: ['日期', '班级', '开始', '结束', '内容'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(CLASS_SESSIONS, { ids })
        .map((row) => [row.day, row.class, row.startsAt, row.endsAt, row.topic]),
  },
  'class-attendance': {
    columns: ['日期', '班级', '编号', '姓名', '签到'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(CLASS_ATTENDANCE, { ids })
        .map((row) => [row.day, row.class, row.number, row.name, STATUS[row.status] ?? '']),
  },
  'book-copy': {
    columns: ['条码', '题名', '入藏日期', '注销日期'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(COPIES, { ids })
        .map((row) => [row.barcode, row.title, row.acquiredOn, row.removedOn ?? '']),
  },
  loan: {
    columns: ['借出日期', '题名', '条码', '编号', '姓名', '应还日期', '归还日期'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(LOANS, { ids })
        .map((row) => [
          row.lentOn,
          row.title,
          row.barcode,
          row.number,
          row.name,
          row.dueOn,
          row.closedOn ?? '',
        ]),
  },
  'ledger-entry': {
    columns: ['日期', '凭证号', '摘要', '来源', '金额'],
    read: (db: Reads, ids: string): Words[] =>
      db
        .all(ENTRIES, { ids })
        .map((row) => [
          row.day,
          row.voucherNumber,
          row.summary,
          fundSourceByCode(row.source).name,
          formatYuan(row.amountFen),
        ]),
  },
} as const
