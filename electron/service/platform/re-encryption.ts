import { existsSync } from 'node:fs'
import { AppError } from '#shared/kernel/app-error.ts'
import { runInBackground } from './background/background.ts'
import type { DatabaseKey } from './database/open.ts'
import { newDatabaseKey } from './database/sealed-key.ts'
import { withNewKey } from './database/vault.ts'
import { ExclusiveDatabase } from './exclusive-database.ts'
import type { OpenSite } from './open-site.ts'
import type { SiteFiles } from './site-files.ts'
import type { VaultFile } from './vault-file.ts'

/** The open site as its re-encryption sees it. */
export interface Site {
  readonly files: SiteFiles
  readonly vault: VaultFile
  readonly open: (key: DatabaseKey, generation: number) => OpenSite
  current: OpenSite | null
}

interface Orders {
  /** Instant (ISO UTC) and login name, kept in the vault. */
  readonly done: { readonly at: string; readonly by: string }
  /** Writes into the new database who did it. */
  readonly record: () => void
}

/**
 * Encrypts everything with a new key: a copy takes the place of `old`. Nobody can write meanwhile;
 * reading goes on and nobody is signed out. The vault that names the new file is written last; until
 * then the old file is the valid one. Throws DATABASE_BUSY when another program has the database
 * open, NOT_SIGNED_IN when it was closed meanwhile.
 */
export async function reencryptSite(site: Site, old: OpenSite, orders: Orders): Promise<void> {
  const { files, vault } = site
  const generation = old.generation + 1
  const newKey = newDatabaseKey()
  const lock = new ExclusiveDatabase(files.database(old.generation), old.key)
  try {
    // Whoever writes now is told at once, instead of being kept waiting.
    old.handle.pragma('busy_timeout = 0')
    files.removeGeneration(generation)
    files.markMaking(generation)
    await runInBackground('reencrypt', {
      source: files.database(old.generation),
      key: old.key,
      target: files.database(generation),
      newKey,
    })
    if (site.current !== old) throw new AppError('NOT_SIGNED_IN')
    succeed(site, { old, next: site.open(newKey, generation), lock }, orders)
  } catch (error) {
    if (vault.read().generation === old.generation) files.removeGeneration(generation)
    throw error
  } finally {
    lock.close()
    if (site.current === old) old.handle.pragma('busy_timeout = 3000')
  }
  files.removeLeftovers(generation)
}

/** From here on nothing waits: no request comes in between. */
function succeed(
  site: Site,
  { old, next, lock }: { old: OpenSite; next: OpenSite; lock: ExclusiveDatabase },
  { done, record }: Orders,
): void {
  site.current = next
  try {
    record()
    next.handle.pragma('wal_checkpoint(TRUNCATE)')
    old.handle.close()
    lock.shutOthersOut()
    if (!existsSync(site.files.database(next.generation))) throw new AppError('DATABASE_BUSY')
    const keys = { present: old.key, key: next.key }
    site.vault.write(withNewKey(site.vault.read(), keys, done))
  } catch (error) {
    site.current = null
    next.handle.close()
    lock.close()
    old.handle.close()
    site.current = site.open(old.key, old.generation)
    throw error
  }
}
