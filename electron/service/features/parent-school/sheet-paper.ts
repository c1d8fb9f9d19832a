import type { OpenedParentSession } from '#shared/features/parent-school/parent-school.contract.ts'
import { parentTopicName } from '#shared/features/parent-school/session.ts'
import type { Site } from '#shared/features/site/site.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { formatDayLong } from '#shared/kernel/day.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'

const TITLE = '儿童学校签到表'
/** Empty lines for who comes without having been invited. */
const SPARE_LINES = 3

/** The sheet guardians sign at the door; of a phone only the last four digits. */
export function sheetPaper(opened: OpenedParentSession, site: Site): DocumentModel {
  const { session, roomName, lecturerName, guests } = opened
  const lines = guests.map(({ name, phone, children }, index) => [
    index + 1,
    name,
    relationsOf(children),
    children.map((child) => child.name).join('、'),
    [...new Set(children.map(({ village }) => village))].join('、'),
    phone.slice(-4),
    '',
  ])
  const spare = Array.from({ length: SPARE_LINES }, (_, index) => [
    guests.length + index + 1,
    ...Array.from({ length: 6 }, () => ''),
  ])
  return {
    name: TITLE,
    author: site.fullName,
    style: 'form',
    blocks: [
      { kind: 'title', text: TITLE },
      { kind: 'subtitle', text: site.fullName },
      {
        kind: 'form',
        columns: [2, 5, 2, 5],
        rows: [
          pair('主题', parentTopicName(session.topic), '题目', session.title),
          pair(
            '时间',
            `${formatDayLong(session.day)} ${session.startsAt}—${session.endsAt}`,
            '地点',
            session.place === '' ? roomName : session.place,
          ),
          pair('主讲人', lecturerName, '应到', `${guests.length} 人`),
        ],
      },
      {
        kind: 'table',
        rowHeight: 8,
        table: {
          columns: [
            { header: '序号', width: 6, kind: 'integer', align: 'center' },
            { header: '姓名', width: 11, kind: 'text', align: 'center' },
            { header: '与儿童关系', width: 12, kind: 'text', align: 'center' },
            { header: '儿童', width: 16, kind: 'text' },
            { header: '村（社区）', width: 14, kind: 'text' },
            { header: '电话后四位', width: 12, kind: 'text', align: 'center' },
            { header: '签名', width: 21, kind: 'text' },
          ],
          rows: dataRows([...lines, ...spare]),
        },
      },
      {
        kind: 'note',
        text: '没有在名单上的家长请写在空行中。本表含未成年人家庭信息，用后随活动材料归档，不得外传。',
      },
      { kind: 'signLine', phrases: ['实到人数：', '主讲人（签名）：', '记录人（签名）：'] },
    ],
  }
}

function relationsOf(children: OpenedParentSession['guests'][number]['children']): string {
  const names = children.flatMap(({ relation }) =>
    relation === null ? [] : [familyRelationByCode(relation).name],
  )
  return [...new Set(names)].join('、')
}

function pair(first: string, firstText: string, second: string, secondText: string) {
  return {
    cells: [
      { text: first, label: true },
      { text: firstText },
      { text: second, label: true },
      { text: secondText },
    ],
  }
}
