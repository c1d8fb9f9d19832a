import type { Site } from '#shared/features/site/site.ts'
import { weekdayName } from '#shared/features/tutoring/planned-days.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import { formatDayLong } from '#shared/kernel/day.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'

const TITLE = '课后辅导签到表'
/** Room to write by hand, in millimetres. */
const ROW_HEIGHT = 8
/** Lines for children who are not on the list yet. */
const SPARE_LINES = 3

/**
 * A day's sheet to be filled in by hand: lines and columns as on the screen, so that typing it in
 * afterwards goes line by line. Phones and forbidden people are not on it; it lies on the table.
 */
export function signInPaper({
  day,
  term,
  site,
  room,
}: {
  readonly day: TutoringDay
  readonly term: TutoringTerm
  readonly site: Site
  readonly room: string
}): DocumentModel {
  const { startsAt, endsAt } = day.suggested
  const onDuty = day.onDuty.length > 0 ? day.onDuty.join('、') : '＿＿＿＿＿＿＿＿'
  const blanks = Array.from({ length: SPARE_LINES }, () => ['', '', '', '', '', '', '', ''])
  return {
    name: TITLE,
    author: site.fullName,
    style: 'form',
    margins: { top: 15, bottom: 15, left: 14, right: 14 },
    blocks: [
      { kind: 'title', text: TITLE },
      { kind: 'subtitle', text: `${site.shortName}　${term.name}` },
      {
        kind: 'paragraph',
        indented: false,
        text: [
          `日期：${formatDayLong(day.day)} ${weekdayName(day.day)}`,
          `时间：${startsAt}—${endsAt}`,
          ...(room === '' ? [] : [`场地：${room}`]),
          `值班：${onDuty}`,
          `应到：${day.lines.length} 人`,
        ].join('　'),
      },
      {
        kind: 'table',
        rowHeight: ROW_HEIGHT,
        table: {
          columns: [
            { header: '序号', width: 5, kind: 'integer', align: 'center' },
            { header: '姓名', width: 10, kind: 'text' },
            { header: '年级/学校', width: 22, kind: 'text' },
            { header: '状态', width: 8, kind: 'text' },
            { header: '签到时间', width: 10, kind: 'text' },
            { header: '签退时间', width: 10, kind: 'text' },
            { header: '接走人', width: 11, kind: 'text' },
            { header: '接走人签名', width: 13, kind: 'text' },
          ],
          rows: dataRows([
            ...day.lines.map((line, index) => [
              index + 1,
              line.name,
              line.school,
              '',
              '',
              '',
              '',
              '',
            ]),
            ...blanks,
          ]),
        },
      },
      {
        kind: 'note',
        text: '状态：出勤、迟到、早退、请假、缺勤。时间写成 16:32。接走人不在登记名单上的，先给监护人打电话。',
      },
      { kind: 'signLine', phrases: ['值班人员（签名）：', '离站检查（签名）：', '全部离站时间：'] },
    ],
  }
}
