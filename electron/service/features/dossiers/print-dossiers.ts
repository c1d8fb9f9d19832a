import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { DossiersErrorCode } from '#shared/features/dossiers/dossiers.errors.ts'
import { purposeText } from '#shared/features/dossiers/print-order.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { writeOfficialDocument } from '#service/platform/documents/official-document.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import type { ZipEntry } from '#service/platform/documents/zip-writer.ts'
import { dossierFacts, type DossierFacts } from './dossier-facts.ts'
import { dossierPaper } from './dossier-paper.ts'

type Order = ParsedInput<'dossiers.print'>

/**
 * 一人一档: one page for each child as it was on a day, its leaving the program logged before the
 * files get their names. Throws NOT_FOUND, DOSSIER_FULL_BY_MANAGER, DOSSIER_DAY_IN_FUTURE,
 * DOSSIER_BEFORE_REGISTRATION, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function printDossiers(
  context: TaskContext,
  { ids, form, folder }: Order,
): Promise<RouteOutput<'dossiers.print'>> {
  const { today, printPdf } = context
  const account = context.account()
  const isFull = form.idNumbers === 'full'
  if (isFull && account.role !== 'manager') throw refuse('DOSSIER_FULL_BY_MANAGER')
  if (form.on > today) throw refuse('DOSSIER_DAY_IN_FUTURE')
  if (printPdf === null && !form.withWord) throw refuse('PDF_NOT_POSSIBLE')
  const { dossiers, site } = context.read(({ db }) => ({
    dossiers: dossierFacts(db, [...new Set(ids)], form.on),
    site: getSite(db),
  }))
  refuseEarlier(dossiers)
  const model = dossierPaper(dossiers, {
    site,
    today,
    printedBy: account.displayName,
    purpose: purposeText(form),
    hasFullIdNumbers: isFull,
  })
  const stem = `一人一档_${whoText(dossiers)}_${form.on}`
  const entries: ZipEntry[] = []
  if (printPdf !== null) {
    entries.push({ name: `${stem}.pdf`, bytes: await printPdf(renderPrintPage(model)) })
  }
  if (form.withWord) {
    entries.push({ name: `${stem}.docx`, bytes: await writeOfficialDocument(model) })
  }
  const files = await writeAllNamed(folder, entries, () =>
    context.write((command) => {
      for (const { child } of dossiers) command.about('child', child.id)
      command.because(reasonOf(form))
    }),
  )
  return { folder, files: [...files] }
}

function refuseEarlier(dossiers: readonly DossierFacts[]): void {
  const early = dossiers.find(({ child, day }) => day < child.registeredOn)
  if (early === undefined) return
  const { number, registeredOn } = early.child
  throw new AppError('DOSSIER_BEFORE_REGISTRATION' satisfies DossiersErrorCode, {
    number,
    registeredOn,
  })
}

/** A number for one, how many for several: names of files tell nobody's name. */
function whoText(dossiers: readonly DossierFacts[]): string {
  const [first] = dossiers
  return dossiers.length === 1 && first !== undefined ? first.child.number : `${dossiers.length}人`
}

function reasonOf(form: Order['form']): string {
  const { idNumbers, recipient } = form
  const to = recipient === '' ? '' : `；交给：${recipient}`
  const what = idNumbers === 'full' ? '一人一档，完整证件号码' : '一人一档，证件号码脱敏'
  return `${what}；用途：${purposeText(form)}${to}`
}

function refuse(code: DossiersErrorCode): AppError {
  return new AppError(code)
}
