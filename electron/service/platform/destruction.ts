import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { flushFolder } from './backups/files.ts'
import { findBackup } from './backups/list-backups.ts'

/** While this file is there nobody opens the site, and every start goes on removing it. */
const MARK_FILE = 'destroying.json'
const VAULT = /^site\.vault\.json/u
const OURS =
  /^(?:site[.-].*|restore\.json.*|backups|attachments|logs|\.(?:part|restoring|replaced|drill)-.*)$/u
/** On the second disk only what we put there: backups with their vaults, attachments, our mark. */
const MANIFEST = 'manifest.json'
const OURS_ON_SECOND = /^(?:attachments|second-copy\.json|\.part-.*)$/u

const markSchema = z.object({ format: z.literal(1), secondFolder: z.string().nullable() })

export interface Remains {
  /** Files still there: in use, or protected. */
  readonly left: number
}

/** From here on there is no way back: written whole and flushed before a single key is touched. */
export function markDestruction(dataFolder: string, secondFolder: string | null): void {
  const file = join(dataFolder, MARK_FILE)
  writeFileSync(`${file}.new`, JSON.stringify({ format: 1, secondFolder }), { flush: true })
  renameSync(`${file}.new`, file)
  flushFolder(dataFolder)
}

export function isBeingDestroyed(dataFolder: string): boolean {
  return existsSync(join(dataFolder, MARK_FILE))
}

/**
 * Destroys every key first (the vaults, also those of backups): from then on what is left is noise.
 * Then removes the files, the mark last. May be called again and again.
 */
export function goOnDestroying(dataFolder: string): Remains {
  if (!isBeingDestroyed(dataFolder)) return { left: 0 }
  const second = secondFolderOf(dataFolder)
  const places = [dataFolder, ...(second === null || !existsSync(second) ? [] : [second])]
  for (const place of places) for (const vault of vaultsBelow(place)) shred(vault)
  let left = removeWhere(dataFolder, (name) => OURS.test(name))
  if (second !== null && existsSync(second)) {
    left += removeWhere(second, (name) => OURS_ON_SECOND.test(name) || isBackup(second, name))
  }
  if (left === 0) {
    rmSync(join(dataFolder, MARK_FILE), { force: true })
    rmSync(join(dataFolder, `${MARK_FILE}.new`), { force: true })
    flushFolder(dataFolder)
  }
  return { left }
}

/** Everything that would go, by place. */
export function siteFilesIn(folder: string, kind: 'data' | 'second'): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) =>
      kind === 'data' ? OURS.test(name) : OURS_ON_SECOND.test(name) || isBackup(folder, name),
    )
    .flatMap((name) => filesIn(join(folder, name)))
}

function secondFolderOf(dataFolder: string): string | null {
  try {
    const text = readFileSync(join(dataFolder, MARK_FILE), 'utf8')
    return markSchema.parse(JSON.parse(text)).secondFolder
  } catch {
    return null
  }
}

/** By its manifest, which goes last: a backup whose vault is gone already is still known as one. */
function isBackup(folder: string, name: string): boolean {
  return findBackup(folder, name) !== null
}

/** The site's own vault first: it opens the newest state. */
function vaultsBelow(folder: string): readonly string[] {
  const all = siteFilesIn(folder, 'data').concat(siteFilesIn(folder, 'second'))
  return [...new Set(all)]
    .filter((path) => VAULT.test(path.split(/[\\/]/u).at(-1) ?? ''))
    .toSorted((a, b) => a.length - b.length)
}

/** Overwrites in place, flushes, then removes: no wrapped key stays in a block of the disk. */
function shred(file: string): void {
  try {
    const handle = openSync(file, 'r+')
    try {
      writeSync(handle, randomBytes(Math.max(1, statSync(file).size)), 0, undefined, 0)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    rmSync(file, { force: true })
  } catch {
    // In use or protected: counted as left below and tried again at the next start.
  }
}

function removeWhere(folder: string, isOurs: (name: string) => boolean): number {
  let left = 0
  // A backup's manifest tells that it is one: its folder goes as a whole, or is found again.
  for (const name of readdirSync(folder).filter((one) => isOurs(one))) {
    const path = join(folder, name)
    for (const file of filesIn(path).filter((one) => !one.endsWith(MANIFEST))) removeQuietly(file)
    try {
      rmSync(path, { recursive: true, force: true })
    } catch {
      left += filesIn(path).length
    }
  }
  return left
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Counted with its folder.
  }
}

function filesIn(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
