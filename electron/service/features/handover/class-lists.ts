import { attendanceStatusName } from '#shared/features/attendance/status.ts'
import { slotText } from '#shared/features/classes/class-slot.ts'
import { classSubjectName } from '#shared/features/classes/interest-class.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import * as registers from './class-registers.repository.ts'
import type { RegisterList } from './register-lists.ts'

const DAY = 12
const WORKBOOK = '兴趣班'
const STATUS_NAMES = { planned: '未点名', held: '已上课', cancelled: '停课' } as const

/** Interest classes with their sessions, children, choices, drawings and roll calls. */
export function classLists(db: Reads): readonly RegisterList[] {
  const slots = Map.groupBy(db.all(registers.CLASS_SLOTS), ({ classId }) => classId)
  return [
    {
      workbook: WORKBOOK,
      sheet: '兴趣班',
      columns: [
        ['班名', 16],
        ['类别', 8],
        ['学期', 20],
        ['开始', DAY],
        ['结束', DAY],
        ['上课时段', 24],
        ['老师', 12],
        ['名额', 8, 'integer'],
        ['备注', 24],
        ['提前结束', 24],
      ],
      rows: db
        .all(registers.CLASSES)
        .map((row) => [
          row.name,
          classSubjectName(row.subject),
          row.period,
          row.startsOn,
          row.endsOn,
          (slots.get(row.id) ?? []).map(slotText).join('、'),
          row.teacher,
          row.quota,
          row.note,
          row.endedOn === null ? '' : `${row.endedOn} ${row.endReason}`,
        ]),
    },
    {
      workbook: WORKBOOK,
      sheet: '场次',
      columns: [
        ['日期', DAY],
        ['时间', 14],
        ['班名', 16],
        ['情况', 10],
        ['原定日期', DAY],
        ['教学内容', 24],
        ['课堂记录', 24],
        ['调课原因', 20],
      ],
      rows: db
        .all(registers.CLASS_SESSIONS)
        .map((row) => [
          row.day,
          `${row.startsAt}—${row.endsAt}`,
          row.class,
          `${STATUS_NAMES[row.status]}${row.isMakeUp ? '（补课）' : ''}`,
          row.plannedDay === row.day ? '' : row.plannedDay,
          row.topic,
          row.note,
          row.reason,
        ]),
    },
    {
      workbook: WORKBOOK,
      sheet: '名单',
      columns: [
        ['班名', 16],
        ['编号', 12],
        ['姓名', 12],
        ['加入日期', DAY],
        ['退出日期', DAY],
      ],
      rows: db
        .all(registers.CLASS_MEMBERS)
        .map((row) => [row.class, row.number, row.name, row.joinedOn, row.leftOn]),
    },
    {
      workbook: WORKBOOK,
      sheet: '志愿',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['志愿', 8, 'integer'],
        ['班名', 16],
        ['登记日期', DAY],
      ],
      rows: db
        .all(registers.CLASS_CHOICES)
        .map((row) => [row.number, row.name, row.rank, row.class, row.chosenOn]),
    },
    {
      workbook: WORKBOOK,
      sheet: '分班抽签',
      columns: [
        ['保存时间', 22],
        ['学期', 20],
        ['抽签号', 10, 'integer'],
        ['分到人次', 10, 'integer'],
        ['手工调整', 10, 'integer'],
        ['未分到', 10, 'integer'],
      ],
      rows: db
        .all(registers.CLASS_DRAWINGS)
        .map((row) => [row.madeAt, row.period, row.seed, row.placed, row.corrected, row.unplaced]),
    },
    {
      workbook: WORKBOOK,
      sheet: '点名',
      columns: [
        ['日期', DAY],
        ['班名', 16],
        ['编号', 12],
        ['姓名', 12],
        ['出勤情况', 10],
      ],
      rows: db
        .all(registers.CLASS_ATTENDANCE)
        .map((row) => [row.day, row.class, row.number, row.name, attendanceStatusName(row.status)]),
    },
  ]
}
