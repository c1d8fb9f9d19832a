import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { readYear } from './read-year.ts'
import { yearPaper } from './year-paper.ts'

/**
 * The calendar of a year as a PDF of one A4 page. Throws PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE,
 * FILE_IN_USE, DISK_FULL.
 */
export async function printYear(
  context: TaskContext,
  { year, folder }: ParsedInput<'calendar.print'>,
): Promise<{ folder: string; file: string }> {
  if (context.printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  const { today } = context
  const paper = context.read(({ db }) =>
    yearPaper({
      calendar: readYear({ db, today }, { year }),
      siteName: getSite(db).fullName,
      today,
    }),
  )
  const bytes = await context.printPdf(renderPrintPage(paper))
  const name = `${year}年工作日历.pdf`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('calendar-year', year)
    }),
  )
  return { folder, file }
}
