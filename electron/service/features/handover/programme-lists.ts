import { exceptionKindName } from '#shared/features/calendar/day-exception.ts'
import { schoolPeriodKindName } from '#shared/features/calendar/school-period.ts'
import { materialOriginName } from '#shared/features/programmes/material.ts'
import { blockThemeName } from '#shared/features/programmes/theme.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import * as registers from './programme-registers.repository.ts'
import type { RegisterList } from './register-lists.ts'

const DAY = 12

/** Timetables and materials of camps. */
export function programmeLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '营期',
      sheet: '营期日程',
      columns: [
        ['营期', 20],
        ['日期', DAY],
        ['时间', 14],
        ['活动', 20],
        ['主题', 16],
        ['地点', 14],
        ['负责人', 10],
        ['协助', 16],
        ['内容', 24],
        ['安全提示', 24],
      ],
      rows: db
        .all(registers.CAMP_BLOCKS)
        .map((row) => [
          row.camp,
          row.day,
          `${row.startsAt}–${row.endsAt}`,
          row.title,
          blockThemeName(row.theme),
          row.place,
          row.leader,
          row.helpers,
          row.content,
          row.safety,
        ]),
    },
    {
      workbook: '营期',
      sheet: '营期物资',
      columns: [
        ['营期', 20],
        ['物资', 20],
        ['数量', 8, 'integer'],
        ['单位', 8],
        ['来源', 10],
        ['备注', 24],
      ],
      rows: db
        .all(registers.CAMP_MATERIALS)
        .map((row) => [
          row.camp,
          row.name,
          row.quantity,
          row.unit,
          materialOriginName(row.origin),
          row.note,
        ]),
    },
  ]
}

/** Terms and breaks, and the days on which the site was closed or open against the rule. */
export function calendarLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '工作日历',
      sheet: '学期与寒暑假',
      columns: [
        ['名称', 24],
        ['类别', 10],
        ['开始', DAY],
        ['结束', DAY],
        ['备注', 24],
      ],
      rows: db
        .all(registers.SCHOOL_PERIODS)
        .map((row) => [
          row.name,
          schoolPeriodKindName(row.kind),
          row.startsOn,
          row.endsOn,
          row.note,
        ]),
    },
    {
      workbook: '工作日历',
      sheet: '停开与加开',
      columns: [
        ['类别', 10],
        ['开始', DAY],
        ['结束', DAY],
        ['原因', 24],
      ],
      rows: db
        .all(registers.DAY_EXCEPTIONS)
        .map((row) => [exceptionKindName(row.kind), row.startsOn, row.endsOn, row.reason]),
    },
  ]
}
