import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { assessmentForm } from './assessment-form.ts'
import { readAssessment } from './read-assessment.ts'

/**
 * The assessment form as a PDF, its leaving the program logged before the file gets its name. Throws
 * NOT_FOUND, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function printAssessment(
  context: TaskContext,
  { id, folder }: ParsedInput<'assessments.print'>,
): Promise<{ folder: string; file: string }> {
  const { assessment, site } = context.read(({ db }) => ({
    assessment: readAssessment(db, id),
    site: getSite(db),
  }))
  if (context.printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  const pdf = await context.printPdf(renderPrintPage(assessmentForm(assessment, site)))
  const file = `需求评估表_${assessment.child.number}_${assessment.draft.assessedOn}.pdf`
  const part = join(folder, `${file}.part`)
  try {
    await writeFile(part, pdf, { flush: true })
    context.write((command) => {
      command.about('assessment', id)
      command.about('child', assessment.childId)
    })
    await rename(part, join(folder, file))
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw writingError(error, folder)
  }
  return { folder, file }
}

function writingError(error: unknown, folder: string): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error
  const { code } = error
  if (typeof code !== 'string' || code.startsWith('SQLITE')) return error
  if (code === 'ENOSPC') return new AppError('DISK_FULL')
  if (code === 'EBUSY' || code === 'ETXTBSY' || code === 'EPERM') {
    return new AppError('FILE_IN_USE', { folder })
  }
  return new AppError('FOLDER_NOT_WRITABLE', { folder })
}
