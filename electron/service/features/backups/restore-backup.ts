import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { BackupRef } from '#shared/features/backups/backup.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import { lastEventId } from '#service/platform/backups/backup-setting.ts'
import type { CheckedBackup } from '#service/platform/backups/check-backup.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { DatabaseKey } from '#service/platform/database/open.ts'
import { ExclusiveDatabase } from '#service/platform/exclusive-database.ts'
import { checkWith, keyOfNow, keyOfThen } from './open-backup.ts'
import { swapIn, type Restoring } from './swap-in.ts'

type Restored = RouteOutput<'backups.restore'>

/** How often the safety copy is taken again because somebody went on working. */
const SAFETY_ATTEMPTS = 3

/**
 * Brings a backup back after a safety copy of the present; closes the database, so that everybody
 * signs in again. Throws WRONG_PASSWORD, BACKUP_*, RESTORE_* or what the safety copy is refused for;
 * up to the swap nothing has changed.
 */
export async function restoreBackup(
  desk: BackupDesk,
  context: TaskContext,
  { backup, password, oldLogin, reason }: ParsedInput<'backups.restore'>,
): Promise<Restored> {
  const { site, session, now } = context
  const { loginName, displayName } = context.account()
  await session.attempts.attempt(loginName, now, () => site.checkPassword(loginName, password))
  const older = oldLogin === null ? [] : [await keyOfThen(desk, context, backup, oldLogin)]
  const present = site.source
  const checked = await checkWith(desk, backup, [present.key, ...older])
  const who = { loginName, displayName, mustBeManager: false }
  const isSameKey = checked.key === present.key
  const database = isSameKey ? nameOf(present.file) : checked.manifest.database.name
  const order = { backup, checked, database, bringsVault: !isSameKey, who, reason }
  for (let attempt = 1; attempt <= SAFETY_ATTEMPTS; attempt++) {
    const safety = await desk.make('before-restore')
    const swap = await stage(desk, context, { ...order, safetyName: safety.name, keepAs: null })
    // From here to the end nothing waits: no other request comes in between.
    if (lastEventId(site.connection.reads) !== safety.manifest.lastEvent?.id) {
      swap.cancel()
      continue
    }
    session.close()
    site.close()
    shutOthersOut(present.file, present.key)
    swap.commit()
    desk.forget()
    return answer(checked)
  }
  throw new AppError('BACKUP_BUSY')
}

/**
 * The same from the sign-in screen, when the present files may be damaged or missing: what is there
 * is set aside as it is. The password must open the backup, and its account be a manager in it.
 */
export async function restoreAtEntry(
  desk: BackupDesk,
  context: TaskContext,
  { backup, loginName, password, reason }: ParsedInput<'backups.entryRestore'>,
): Promise<Restored> {
  const { site, session } = context
  if (session.current !== null) throw new AppError('NOT_ALLOWED')
  const own = { loginName, password }
  const present = await keyOfNow(context, own)
  const keys = await keysFor(desk, context, { backup, own, present })
  const checked = await checkWith(desk, backup, keys)
  const isSameKey = present !== null && checked.key === present
  const database = isSameKey
    ? nameOf(site.files.database(site.readVault().generation))
    : checked.manifest.database.name
  const who = { loginName, displayName: loginName, mustBeManager: true }
  const swap = await stage(desk, context, {
    backup,
    checked,
    database,
    bringsVault: !isSameKey,
    who,
    reason,
    safetyName: null,
    keepAs: asideName(site.folder, context.now),
  })
  swap.commit()
  desk.forget()
  return answer(checked)
}

function stage(desk: BackupDesk, context: TaskContext, restoring: Restoring) {
  return swapIn(desk, context, restoring)
}

/** The present key, if the password opens it, and that of the backup's time; one must be had. */
async function keysFor(
  desk: BackupDesk,
  context: TaskContext,
  {
    backup,
    own,
    present,
  }: {
    readonly backup: BackupRef
    readonly own: { readonly loginName: string; readonly password: string }
    readonly present: DatabaseKey | null
  },
): Promise<readonly DatabaseKey[]> {
  if (present === null) return [await keyOfThen(desk, context, backup, own)]
  try {
    return [present, await keyOfThen(desk, context, backup, own)]
  } catch {
    return [present]
  }
}

/** Throws RESTORE_SITE_BUSY when another program has the database open. */
function shutOthersOut(file: string, key: DatabaseKey): void {
  try {
    const lock = new ExclusiveDatabase(file, key)
    try {
      lock.shutOthersOut()
    } finally {
      lock.close()
    }
  } catch {
    throw new AppError('RESTORE_SITE_BUSY')
  }
}

function answer({ manifest, missingAttachments }: CheckedBackup): Restored {
  return { madeAt: manifest.madeAt, missingAttachments: missingAttachments.length }
}

function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/u, '')
}

/** Where the files that were replaced stay as they are: not a backup, but perhaps all there is. */
function asideName(dataFolder: string, now: string): string {
  const time = new Date(Date.parse(now) + 8 * 3_600_000).toISOString()
  const name = `${time.slice(0, 10)}_${time.slice(11, 16).replace(':', '')}_恢复前原样`
  for (let serial = 1; ; serial++) {
    const candidate = serial === 1 ? name : `${name}_${serial}`
    if (!existsSync(join(dataFolder, 'backups', candidate))) return candidate
  }
}
