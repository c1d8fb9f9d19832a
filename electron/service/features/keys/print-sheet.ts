import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedInput } from '#shared/contract/index.ts'
import { readRecoveryKey } from '#shared/features/keys/recovery-key.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findByLoginName } from '#service/features/accounts/accounts.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import { localDay } from '#service/platform/clock.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { sheetPage } from './sheet-page.ts'
import { secretOf, tryRecoveryKey } from './typed-key.ts'

/**
 * The valid sheet as a PDF; a sheet that opens nothing is not printed. Throws RECOVERY_KEY_*,
 * NO_RECOVERY_SHEET, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE, FILE_IN_USE or DISK_FULL.
 */
export async function printSheet(
  context: TaskContext,
  { recoveryKey, folder }: ParsedInput<'keys.printSheet'>,
): Promise<{ folder: string; file: string }> {
  const { site, printPdf } = context
  const secret = secretOf(recoveryKey)
  await tryRecoveryKey(context, () => site.checkRecoveryKey(secret))
  if (printPdf === null) throw new AppError('PDF_NOT_POSSIBLE')
  const pdf = await printPdf(pageOf(context, recoveryKey))
  const { recovery } = site.readVault()
  const file = `恢复密钥单_第${recovery?.number ?? 0}号.pdf`
  await write(folder, file, pdf, () =>
    context.write((command) => command.about('recovery-sheet', recovery?.number ?? 0)),
  )
  return { folder, file }
}

function pageOf(context: TaskContext, typed: string): string {
  const { recovery } = context.site.readVault()
  const read = readRecoveryKey(typed)
  if (recovery === null || read.kind !== 'whole') throw new AppError('NO_RECOVERY_SHEET')
  return context.read(({ db }) =>
    sheetPage({
      siteName: getSite(db).fullName,
      number: recovery.number,
      madeOn: localDay(new Date(recovery.madeAt)),
      madeBy: findByLoginName(db, recovery.madeBy)?.displayName ?? recovery.madeBy,
      groups: read.groups,
    }),
  )
}

/** The export is logged before the file gets its name. */
async function write(folder: string, file: string, bytes: Uint8Array, log: () => void) {
  const part = join(folder, `${file}.part`)
  try {
    await writeFile(part, bytes, { flush: true })
    log()
    await rename(part, join(folder, file))
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw writingError(error, folder)
  }
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
