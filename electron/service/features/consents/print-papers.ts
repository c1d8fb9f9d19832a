import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { isNameless, writeAllNamed } from '#service/features/privacy/privacy.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { writeOfficialDocument } from '#service/platform/documents/official-document.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { NOTICE_TITLE, noticePaper } from './notice-paper.ts'
import { RULES_TITLE, rulesPaper } from './rules-paper.ts'

type Format = ParsedInput<'consents.printRules'>['format']

/**
 * The notice for every child chosen, one file for all, or one to be filled in by hand. Throws
 * NOT_FOUND, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function printNotices(
  context: TaskContext,
  { childIds, officer, format, folder }: ParsedInput<'consents.printNotices'>,
): Promise<RouteOutput<'consents.printNotices'>> {
  const { site, children } = context.read(({ db }) => ({
    site: getSite(db),
    children: [...new Set(childIds)].map((id) => printableChild(db, id)),
  }))
  const [only] = children
  const who =
    only === undefined ? '空白' : children.length === 1 ? only.number : `${children.length}人`
  const bytes = await drawn(context, noticePaper({ site, officer, children }), format)
  const name = `${NOTICE_TITLE}_${who}_${context.today}.${format}`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      for (const { id } of children) command.about('child', id)
      command.because('征求同意')
    }),
  )
  return { folder, file }
}

/** The rules of the site. Throws as printNotices does. */
export async function printRules(
  context: TaskContext,
  { officer, format, folder }: ParsedInput<'consents.printRules'>,
): Promise<RouteOutput<'consents.printRules'>> {
  const { today } = context
  const site = context.read(({ db }) => getSite(db))
  const bytes = await drawn(context, rulesPaper({ site, officer, today }), format)
  const name = `${RULES_TITLE}_${today}.${format}`
  const [file = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write(() => undefined),
  )
  return { folder, file }
}

/** Throws NOT_FOUND for a child without a name any more. */
function printableChild(db: Reads, id: ChildId): Child {
  const child = findChild(db, id)
  if (child === undefined || isNameless(db, id)) throw new AppError('NOT_FOUND')
  return child
}

/** Throws PDF_NOT_POSSIBLE. */
function drawn(
  { printPdf }: Pick<TaskContext, 'printPdf'>,
  model: DocumentModel,
  format: Format,
): Promise<Uint8Array> {
  if (format === 'docx') return writeOfficialDocument(model)
  if (printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  return printPdf(renderPrintPage(model))
}
