import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { SessionSheet } from '#shared/features/classes/class-summary.ts'
import type { Site } from '#shared/features/site/site.ts'
import { formatDayLong } from '#shared/kernel/day.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { readSession } from './read-session.ts'
import { refuse } from './refusals.ts'

const TITLE = '兴趣班签到表'
/** Lines for children who come without being on the list. */
const EMPTY_LINES = 3
const ROW_MM = 8.5

/**
 * The sign-in sheet of a session as a PDF. Throws NOT_FOUND, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE,
 * FILE_IN_USE, DISK_FULL.
 */
export async function printSignIn(
  context: TaskContext,
  { sessionId, folder }: ParsedInput<'classes.printSignIn'>,
): Promise<RouteOutput<'classes.printSignIn'>> {
  const { sheet, site } = context.read((reading) => ({
    sheet: readSession(reading, { id: sessionId }),
    site: getSite(reading.db),
  }))
  if (context.printPdf === null) throw refuse('PDF_NOT_POSSIBLE')
  const bytes = await context.printPdf(renderPrintPage(signInPaper(sheet, site)))
  const name = fileName(`签到表_${sheet.className}_${sheet.session.day}.pdf`)
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('class', sheet.session.classId)
      for (const { childId } of sheet.lines) command.about('child', childId)
      command.because(TITLE)
    }),
  )
  return { folder, file }
}

/** Names of classes may hold what a file name may not. */
export function fileName(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|]/gu, '_')
}

function signInPaper({ session, className, lines }: SessionSheet, site: Site): DocumentModel {
  const about = [
    `日期：${formatDayLong(session.day)}`,
    `时间：${session.startsAt}–${session.endsAt}`,
    `场地：${session.roomName === '' ? '　　　　' : session.roomName}`,
    `老师：${session.teacherName === '' ? '　　　　' : session.teacherName}`,
  ]
  const rows = [
    ...lines.map(({ name, school }, n) => [n + 1, name, school, '', '', '']),
    ...Array.from({ length: EMPTY_LINES }, (_, n) => [lines.length + n + 1, '', '', '', '', '']),
  ]
  return {
    name: TITLE,
    author: site.fullName,
    style: 'form',
    blocks: [
      { kind: 'title', text: `${className}签到表` },
      { kind: 'subtitle', text: site.fullName },
      { kind: 'note', text: about.join('　　') },
      {
        kind: 'table',
        rowHeight: ROW_MM,
        table: {
          columns: [
            { header: '序号', width: 6, kind: 'integer', align: 'center' },
            { header: '姓名', width: 12, kind: 'text' },
            { header: '年级、学校', width: 24, kind: 'text' },
            { header: '签到', width: 16, kind: 'text' },
            { header: '签退', width: 16, kind: 'text' },
            { header: '备注', width: 14, kind: 'text' },
          ],
          rows: dataRows(rows),
        },
      },
      { kind: 'note', text: '教学内容：' },
      { kind: 'signLine', phrases: ['应到：　　人　实到：　　人', '老师（签名）：'] },
    ],
  }
}
