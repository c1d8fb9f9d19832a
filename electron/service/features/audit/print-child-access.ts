import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { accessSheet } from './access-sheet.ts'
import { childAccess } from './child-access.ts'
import { writeIntoFolder } from './write-into-folder.ts'

/**
 * 儿童档案查阅情况表 as a PDF. Throws NOT_FOUND, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL; without
 * a browser engine nothing is written.
 */
export async function printChildAccess(
  context: TaskContext,
  { childId, folder, reason }: ParsedInput<'audit.printChildAccess'>,
): Promise<RouteOutput<'audit.printChildAccess'>> {
  const { access, site } = context.read(({ db }) => ({
    access: childAccess(db, childId),
    site: getSite(db),
  }))
  if (context.printPdf === null) return { folder, file: null }
  const by = context.account().displayName
  const sheet = accessSheet({ access, site, by, reason, on: context.today })
  const pdf = await context.printPdf(renderPrintPage(sheet))
  // No name of a child in a file name (domain §3.6).
  const name = `${access.child.number}_档案查阅情况表_${context.today}.pdf`
  const file = await writeIntoFolder(folder, name, pdf, () =>
    context.write((command) => {
      command.about('child', childId)
      command.because(reason)
    }),
  )
  return { folder, file }
}
