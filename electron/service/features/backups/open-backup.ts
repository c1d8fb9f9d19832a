import { join } from 'node:path'
import type { BackupRef } from '#shared/features/backups/backup.ts'
import { readRecoveryKey } from '#shared/features/keys/recovery-key.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { runInBackground } from '#service/platform/background/background.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import type { CheckedBackup } from '#service/platform/backups/check-backup.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { DatabaseKey } from '#service/platform/database/open.ts'
import { recoverVault, unlockVault } from '#service/platform/database/vault.ts'
import { VaultFile } from '#service/platform/vault-file.ts'
import { getBackup } from './find-backup.ts'

/** An account with its password; the recovery key is taken in the password's place. */
export interface Credentials {
  readonly loginName: string
  readonly password: string
}

/**
 * The key a password opens in the backup's own vault, the one of its time. Throws BACKUP_MISSING,
 * BACKUP_DAMAGED, WRONG_PASSWORD, ACCOUNT_DISABLED, TOO_MANY_ATTEMPTS.
 */
export async function keyOfThen(
  desk: BackupDesk,
  { session, now }: TaskContext,
  backup: BackupRef,
  oldLogin: Credentials,
): Promise<DatabaseKey> {
  const { folder, found } = getBackup(desk, backup)
  const file = join(folder, found.manifest.vault.name)
  return session.attempts.attempt(oldLogin.loginName, now, async () => {
    const vault = readVault(file)
    if (vault === null) throw new AppError('BACKUP_DAMAGED', { parts: ['vault'] })
    return keyIn(vault, oldLogin)
  })
}

/** The key a password opens in the present vault; null when there is none, or not with this password. */
export async function keyOfNow(
  { site, session, now }: TaskContext,
  own: Credentials,
): Promise<DatabaseKey | null> {
  const vault = readVault(site.files.vault)
  if (vault === null) return null
  // Somebody whose account was taken away does not come back through an old backup.
  if (vault.disabled.includes(own.loginName)) throw new AppError('ACCOUNT_DISABLED')
  try {
    return await session.attempts.attempt(own.loginName, now, () => keyIn(vault, own))
  } catch (error) {
    if (error instanceof AppError && error.code === 'WRONG_PASSWORD') return null
    throw error
  }
}

/** Reads all of a backup with the first key that fits. Throws BACKUP_*. */
export function checkWith(
  desk: BackupDesk,
  backup: BackupRef,
  keys: readonly DatabaseKey[],
): Promise<CheckedBackup> {
  const { folder } = getBackup(desk, backup)
  return runInBackground('checkBackup', {
    folder,
    keys,
    newestSchema: desk.newestSchema,
    attachmentFolders: desk.attachmentFolders(backup.place),
  })
}

type Vault = ReturnType<VaultFile['read']>

function readVault(file: string): Vault | null {
  try {
    return new VaultFile(file).read()
  } catch {
    return null
  }
}

async function keyIn(vault: Vault, { loginName, password }: Credentials): Promise<DatabaseKey> {
  try {
    return await unlockVault(vault, loginName, password)
  } catch (error) {
    const typed = readRecoveryKey(password)
    if (vault.recovery === null || typed.kind !== 'whole') throw error
    return recoverVault(vault, typed.groups.join(''))
  }
}
