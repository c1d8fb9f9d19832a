import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { BackupRef } from '#shared/features/backups/backup.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { getSite } from '#service/features/site/site.public.ts'
import { runInBackground } from '#service/platform/background/background.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import { fromFileError } from '#service/platform/backups/files.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { insertDrill, listDrills } from './backups.repository.ts'
import { certificate, certificateName } from './certificate.ts'
import { getBackup } from './find-backup.ts'

/**
 * Tries a backup, records the drill and prints its certificate into a folder. Throws BACKUP_MISSING,
 * BACKUP_FOLDER_*, DISK_FULL.
 */
export async function holdDrill(
  desk: BackupDesk,
  context: TaskContext,
  { backup, folder }: ParsedInput<'backups.drill'>,
): Promise<RouteOutput<'backups.drill'>> {
  const account = context.account()
  const ref = backup ?? newestOf(desk)
  const tried = getBackup(desk, ref)
  const started = performance.now()
  const { results } = await runInBackground('drillBackup', {
    folder: tried.folder,
    keys: [context.site.source.key],
    newestSchema: desk.newestSchema,
    attachmentFolders: desk.attachmentFolders(ref.place),
    dataFolder: context.site.folder,
  })
  const seconds = Math.max(1, Math.ceil((performance.now() - started) / 1000))
  const { manifest } = tried.found
  const drill = {
    on: context.today,
    backupName: ref.name,
    backupMadeAt: manifest.madeAt,
    isPassed: results.every(({ isPassed }) => isPassed),
    findings: results,
    seconds,
  }
  const site = context.read(({ db }) => getSite(db))
  const model = certificate({ ...drill, by: account.displayName, manifest }, site)
  const pdf = context.printPdf === null ? null : await context.printPdf(renderPrintPage(model))
  const name = certificateName(site, context.today)
  const part = join(folder, `${name}.part`)
  try {
    if (pdf !== null) await writeFile(part, pdf)
    const id = context.write((command) => {
      const made = insertDrill(command.db, { ...drill, accountId: command.account.id })
      command.about('restore-drill', made)
      return made
    })
    if (pdf !== null) await rename(part, join(folder, name))
    const recorded = context.read(({ db }) => listDrills(db)).find((one) => one.id === id)
    if (recorded === undefined) throw new AppError('NOT_FOUND')
    return { drill: recorded, folder, file: pdf === null ? null : name }
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw fromFileError(error, folder)
  }
}

function newestOf(desk: BackupDesk): BackupRef {
  const { newest } = desk
  if (newest === null) throw new AppError('BACKUP_MISSING')
  return { place: 'local', name: newest.name }
}
