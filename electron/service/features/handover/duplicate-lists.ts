import { z } from 'zod'
import { localDay } from '#service/platform/clock.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'
import type { RegisterList } from './register-lists.ts'

const text = z.string()

const MERGES = query(
  `SELECT survivor.number AS survivorNumber, survivor.name AS survivorName,
     loser.number AS loserNumber, loser.name AS loserName, loser.born_on AS loserBornOn,
     coalesce(loser.id_number, '') AS loserIdNumber, merge.merged_at AS at,
     account.display_name AS decidedBy, merge.reason
   FROM child_merge AS merge JOIN child AS survivor ON survivor.id = merge.survivor_id
   JOIN child AS loser ON loser.id = merge.loser_id
   JOIN account ON account.id = merge.merged_by ORDER BY merge.id`,
  z.object({
    survivorNumber: text,
    survivorName: text,
    loserNumber: text,
    loserName: text,
    loserBornOn: text,
    loserIdNumber: text,
    at: text,
    decidedBy: text,
    reason: text,
  }),
)
const NOT_DUPLICATES = query(
  `SELECT one.number AS oneNumber, one.name AS oneName, other.number AS otherNumber,
     other.name AS otherName, pair.decided_at AS at, account.display_name AS decidedBy, pair.reason
   FROM not_duplicate AS pair JOIN child AS one ON one.id = pair.first_id
   JOIN child AS other ON other.id = pair.second_id
   JOIN account ON account.id = pair.decided_by ORDER BY pair.id`,
  z.object({
    oneNumber: text,
    oneName: text,
    otherNumber: text,
    otherName: text,
    at: text,
    decidedBy: text,
    reason: text,
  }),
)

/** Files that were merged, and files of which it was decided that they are of two children. */
export function duplicateLists(db: Reads): readonly RegisterList[] {
  const decided = [
    ['日期', 12],
    ['经办人', 12],
    ['原因', 34],
  ] as const
  return [
    {
      workbook: '重复档案',
      sheet: '已合并',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['原编号', 12],
        ['原档案姓名', 12],
        ['原档案出生日期', 14],
        ['原档案证件号码', 22],
        ...decided,
      ],
      rows: db
        .all(MERGES)
        .map((row) => [
          row.survivorNumber,
          row.survivorName,
          row.loserNumber,
          row.loserName,
          row.loserBornOn,
          row.loserIdNumber,
          localDay(new Date(row.at)),
          row.decidedBy,
          row.reason,
        ]),
    },
    {
      workbook: '重复档案',
      sheet: '不是同一名儿童',
      columns: [['编号', 12], ['姓名', 12], ['另一编号', 12], ['另一姓名', 12], ...decided],
      rows: db
        .all(NOT_DUPLICATES)
        .map((row) => [
          row.oneNumber,
          row.oneName,
          row.otherNumber,
          row.otherName,
          localDay(new Date(row.at)),
          row.decidedBy,
          row.reason,
        ]),
    },
  ]
}
