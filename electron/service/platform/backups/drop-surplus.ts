import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unfinishedName } from './files.ts'
import { listBackups } from './list-backups.ts'
import { surplusBackups } from './retention.ts'

/**
 * Removes backups by the rule of retention.ts. Damaged ones neither count nor go. Renamed first:
 * one that is being removed no longer looks like a backup.
 */
export function dropSurplus(folder: string, now: Date): readonly string[] {
  const whole = listBackups(folder).filter(({ isWhole }) => isWhole)
  const dated = whole.map(({ name, manifest: { madeAt, occasion } }) => ({
    name,
    madeAt,
    occasion,
  }))
  const surplus = surplusBackups(dated, now)
  for (const name of surplus) {
    const gone = join(folder, unfinishedName('part'))
    renameSync(join(folder, name), gone)
    rmSync(gone, { recursive: true, force: true })
  }
  return surplus
}
