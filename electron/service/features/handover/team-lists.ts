import { attendanceStatusName } from '#shared/features/attendance/status.ts'
import { itemCategoryName } from '#shared/features/inventory/item.ts'
import { parentTopicName } from '#shared/features/parent-school/session.ts'
import { teamKindName } from '#shared/features/team/team-member.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { RegisterList } from './register-lists.ts'
import * as registers from './team-registers.repository.ts'

const DAY = 12
const STATUSES = { planned: '已安排', held: '已举办', cancelled: '已取消' } as const

/** People of the team, things of the site, and the parent school with who came. */
export function teamLists(db: Reads): readonly RegisterList[] {
  return [team(db), items(db), parentSessions(db), parentGuests(db)]
}

function team(db: Reads): RegisterList {
  return {
    workbook: '团队和物资',
    sheet: '团队人员',
    columns: [
      ['姓名', 12],
      ['人员类别', 18],
      ['联系电话', 16],
      ['到岗日期', DAY],
      ['离岗日期', DAY],
      ['备注', 30],
    ],
    rows: db
      .all(registers.TEAM)
      .map((row) => [
        row.name,
        teamKindName(row.kind),
        row.phone,
        row.joinedOn,
        row.leftOn,
        row.note,
      ]),
  }
}

function items(db: Reads): RegisterList {
  return {
    workbook: '团队和物资',
    sheet: '物资',
    columns: [
      ['编号', 12],
      ['物资名称', 20],
      ['类别', 16],
      ['数量', 8, 'integer'],
      ['单位', 8],
      ['存放房间', 16],
      ['取得日期', DAY],
      ['注销', 24],
      ['备注', 24],
    ],
    rows: db
      .all(registers.ITEMS)
      .map((row) => [
        row.number,
        row.name,
        itemCategoryName(row.category),
        row.quantity,
        row.unit,
        row.room ?? '',
        row.acquiredOn,
        row.struckOffOn === null ? '' : `${row.struckOffOn} ${row.struckOffReason}`,
        row.note,
      ]),
  }
}

function parentSessions(db: Reads): RegisterList {
  return {
    workbook: '儿童学校',
    sheet: '场次',
    columns: [
      ['日期', DAY],
      ['时间', 14],
      ['主题', 18],
      ['题目', 28],
      ['地点', 18],
      ['主讲人', 16],
      ['情况', 10],
      ['补课', 18],
      ['其他参加人数', 12, 'integer'],
      ['活动小结', 36],
      ['取消原因', 20],
    ],
    rows: db
      .all(registers.PARENT_SESSIONS)
      .map((row) => [
        row.day,
        `${row.startsAt}—${row.endsAt}`,
        parentTopicName(row.topic),
        row.title,
        row.place ?? '',
        row.lecturer ?? '',
        STATUSES[row.status],
        row.makesUpDay === null ? '' : `补 ${row.makesUpDay} 的课`,
        row.otherGuests,
        row.summary,
        row.note,
      ]),
  }
}

function parentGuests(db: Reads): RegisterList {
  return {
    workbook: '儿童学校',
    sheet: '参加人',
    columns: [
      ['日期', DAY],
      ['题目', 28],
      ['家长', 12],
      ['与儿童关系', 12],
      ['编号', 12],
      ['儿童', 12],
      ['邀请日期', DAY],
      ['到会情况', 10],
      ['满意度', 8, 'integer'],
      ['意见建议', 30],
    ],
    rows: db
      .all(registers.PARENT_GUESTS)
      .map((row) => [
        row.day,
        row.title,
        row.person,
        row.relation === null ? '' : familyRelationByCode(row.relation).name,
        row.number,
        row.name,
        row.invitedOn,
        row.status === null ? '' : attendanceStatusName(row.status),
        row.score,
        row.feedback,
      ]),
  }
}
