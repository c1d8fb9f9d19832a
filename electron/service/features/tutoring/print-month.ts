import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import { SYMBOLS_TEXT } from '#shared/features/tutoring/month-sheet.ts'
import { monthPaper, monthTable, monthTitle, type MonthPaper } from './month-paper.ts'
import { monthSheetOf } from './read-month-sheet.ts'
import { getTerm } from './terms.repository.ts'

/**
 * The monthly sheet as PDF or workbook, its leaving the program logged with every child on it.
 * Throws NOT_FOUND, MONTH_WITHOUT_SESSIONS, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE,
 * DISK_FULL.
 */
export async function printMonth(
  context: TaskContext,
  { termId, month, format, folder, reason }: ParsedInput<'tutoring.printMonth'>,
): Promise<RouteOutput<'tutoring.printMonth'>> {
  context.account()
  const paper = context.read(({ db }) => ({
    term: getTerm(db, termId),
    site: getSite(db),
    sheet: monthSheetOf(db, termId, month),
    month,
  }))
  if (paper.sheet.days.length === 0) throw new AppError('MONTH_WITHOUT_SESSIONS')
  const bytes =
    format === 'xlsx' ? await workbookOf(paper, context.now) : await pdfOf(context, paper)
  const name = `课后辅导月考勤表_${month}.${format}`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('tutoring-term', termId)
      for (const { childId } of paper.sheet.lines) command.about('child', childId)
      command.because(reason)
    }),
  )
  return { folder, file }
}

function pdfOf({ printPdf }: TaskContext, paper: MonthPaper): Promise<Uint8Array> {
  if (printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  return printPdf(renderPrintPage(monthPaper(paper)))
}

function workbookOf(paper: MonthPaper, now: string): Promise<Uint8Array> {
  const { sheet, site, term, month } = paper
  return writeWorkbook({
    name: monthTitle(month),
    author: site.agencyName,
    createdAt: new Date(now),
    sheets: [
      {
        name: `${month} 考勤`,
        orientation: 'landscape',
        title: monthTitle(month),
        above: { left: `${site.fullName}　${term.name}` },
        table: monthTable(sheet),
        notes: [SYMBOLS_TEXT],
        frozenColumns: 3,
        footer: '项目内部资料',
      },
    ],
  })
}
