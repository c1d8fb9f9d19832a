import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { STORED_NAME, storeFolder } from './file-store.ts'

const DAY_MS = 24 * 60 * 60_000
const PART = '.part'

/**
 * Removes files without a row that are older than a day: left by a crash between file and row, or
 * by a deletion cut short. Nobody has their keys. Other files in the folder are let be. `now` is
 * an ISO instant. Answers the names that were removed.
 */
export function sweepOrphans(
  dataFolder: string,
  liveNames: ReadonlySet<string>,
  now: string,
): readonly string[] {
  return groupFolders(storeFolder(dataFolder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => isOurs(name) && !liveNames.has(name) && isOld(join(folder, name), now))
      .map((name) => {
        rmSync(join(folder, name), { force: true })
        return name
      }),
  )
}

function groupFolders(store: string): readonly string[] {
  try {
    return readdirSync(store, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/u.test(entry.name))
      .map((entry) => join(store, entry.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function isOurs(name: string): boolean {
  return STORED_NAME.test(name.endsWith(PART) ? name.slice(0, -PART.length) : name)
}

function isOld(path: string, now: string): boolean {
  const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
  return Date.parse(now) - changedAt > DAY_MS
}
