import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_FILE, readManifest, type Manifest } from './manifest.ts'

export interface FoundBackup {
  readonly name: string
  readonly manifest: Manifest
  /** All its files are there in their size; whether they can be read is seen when it is opened. */
  readonly isWhole: boolean
}

/** Backups in a folder, the newest first; none when the folder is missing or cannot be read. */
export function listBackups(folder: string): readonly FoundBackup[] {
  return folderNames(folder)
    .flatMap((name) => findBackup(folder, name) ?? [])
    .toSorted(
      (a, b) => b.manifest.madeAt.localeCompare(a.manifest.madeAt) || b.name.localeCompare(a.name),
    )
}

/** One backup by the name of its folder; null when there is no such, or its manifest is unreadable. */
export function findBackup(folder: string, name: string): FoundBackup | null {
  const path = join(folder, name)
  try {
    const manifest = readManifest(path)
    const isWhole = [manifest.database, manifest.vault].every(
      (file) => statSync(join(path, file.name), { throwIfNoEntry: false })?.size === file.bytes,
    )
    return { name, manifest, isWhole }
  } catch {
    return null
  }
}

function folderNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(
      (name) => !name.startsWith('.') && existsSync(join(folder, name, MANIFEST_FILE)),
    )
  } catch {
    return []
  }
}
