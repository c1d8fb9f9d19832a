import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { readBookFacts } from './book-facts.ts'
import { bookPaper } from './book-paper.ts'

/** Characters Windows does not allow in the name of a file. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\n]/gu

/**
 * The book of a camp as a PDF, its leaving the program logged before the file gets its name. Throws
 * NOT_FOUND, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function printBook(
  context: TaskContext,
  { campId, folder, reason }: ParsedInput<'programmes.printBook'>,
): Promise<{ folder: string; file: string }> {
  const facts = context.read(({ db }) => readBookFacts(db, campId, context.today))
  if (context.printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  const bytes = await context.printPdf(renderPrintPage(bookPaper(facts)))
  const name = `营期手册_${facts.camp.name.replaceAll(NOT_IN_FILE_NAMES, '')}_${context.today}.pdf`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('camp', campId)
      for (const { child } of facts.campers) command.about('child', child.id)
      command.because(reason)
    }),
  )
  return { folder, file }
}
