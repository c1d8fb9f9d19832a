import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { openSession } from './read-sessions.ts'
import { sheetPaper } from './sheet-paper.ts'

/**
 * The sign-in sheet as a PDF, its leaving the program logged before the file gets its name. Throws
 * NOT_FOUND, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function printSheet(
  context: TaskContext,
  { id, folder }: ParsedInput<'parent-school.signInSheet'>,
): Promise<RouteOutput<'parent-school.signInSheet'>> {
  const { opened, site } = context.read((reading) => ({
    opened: openSession(reading, { id }),
    site: getSite(reading.db),
  }))
  if (context.printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  const bytes = await context.printPdf(renderPrintPage(sheetPaper(opened, site)))
  const name = `儿童学校签到表_${opened.session.day}.pdf`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('parent-session', id)
      const children = opened.guests.flatMap((guest) => guest.children)
      for (const childId of new Set(children.map((child) => child.childId))) {
        command.about('child', childId)
      }
    }),
  )
  return { folder, file }
}
