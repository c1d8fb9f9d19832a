import type { TaskContext } from '#service/platform/context.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { writeOfficialDocument } from '#service/platform/documents/official-document.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'

/** A document as PDF; as .docx where no PDF can be made. */
export async function paperOf(
  { printPdf }: Pick<TaskContext, 'printPdf'>,
  model: DocumentModel,
): Promise<{ readonly extension: 'pdf' | 'docx'; readonly bytes: Uint8Array }> {
  return printPdf === null
    ? { extension: 'docx', bytes: await writeOfficialDocument(model) }
    : { extension: 'pdf', bytes: await printPdf(renderPrintPage(model)) }
}
