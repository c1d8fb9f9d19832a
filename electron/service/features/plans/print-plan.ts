import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { planPaper } from './plan-paper.ts'
import { readPlan } from './read-plan.ts'

/**
 * The individual plan (一人一案) as a PDF, its leaving the program logged before the file gets its
 * name. Words of restricted notes are on it only where its printer may read them. Throws NOT_FOUND,
 * PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function printPlan(
  context: TaskContext,
  { id, folder, reason }: ParsedInput<'plans.print'>,
): Promise<{ folder: string; file: string }> {
  const { today } = context
  const account = context.account()
  const { plan, child, site } = context.read(({ db }) => {
    const read = readPlan(db, account, id, today)
    return { plan: read, child: findChild(db, read.child.id), site: getSite(db) }
  })
  if (child === undefined) throw new AppError('NOT_FOUND')
  if (context.printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  const bytes = await context.printPdf(renderPrintPage(planPaper({ plan, child, site, today })))
  const name = `帮扶关爱服务计划_${child.number}_${plan.startsOn}.pdf`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('plan', id)
      command.about('child', child.id)
      command.because(reason)
    }),
  )
  return { folder, file }
}
