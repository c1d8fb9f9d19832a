import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** True when a built file is missing or older than one of its sources. */
export function isStale(built: string, sources: readonly string[], root = process.cwd()): boolean {
  const builtAt = modifiedAt(join(root, built))
  return sources
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .some((file) => modifiedAt(join(root, file)) > builtAt)
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
