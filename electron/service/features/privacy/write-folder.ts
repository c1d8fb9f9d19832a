import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ZipEntry } from '#service/platform/documents/zip-writer.ts'

/** A name that is not taken yet: an older file is never written over. */
export function freeName(folder: string, name: string): string {
  const dot = name.lastIndexOf('.')
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name.slice(0, dot)}（${count}）${name.slice(dot)}`
    if (!existsSync(join(folder, tried)) && !existsSync(join(folder, `${tried}.part`))) return tried
  }
}

/**
 * Writes files that get their names only after `commit` was recorded; either all appear or none.
 * Throws FOLDER_NOT_WRITABLE, FILE_IN_USE or DISK_FULL.
 */
export async function writeAllNamed(
  folder: string,
  entries: readonly ZipEntry[],
  commit: () => void,
): Promise<readonly string[]> {
  const parts: string[] = []
  try {
    await mkdir(folder, { recursive: true })
    const names = entries.map(({ name }) => freeName(folder, name))
    for (const [index, { bytes }] of entries.entries()) {
      const part = join(folder, `${names[index]}.part`)
      parts.push(part)
      await writeFile(part, bytes, { flag: 'wx', flush: true })
    }
    commit()
    for (const name of names) await rename(join(folder, `${name}.part`), join(folder, name))
    return names
  } catch (error) {
    await Promise.allSettled(parts.map((part) => rm(part, { force: true })))
    throw folderError(error, folder)
  }
}

/** Faults of the chosen folder as codes; refusals as they are. */
export function folderError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof AppError || typeof code !== 'string') return error
  if (code === 'ENOSPC') return new AppError('DISK_FULL')
  if (code.startsWith('SQLITE')) return error
  if (code === 'EBUSY' || code === 'ETXTBSY') return new AppError('FILE_IN_USE', { folder })
  return new AppError('FOLDER_NOT_WRITABLE', { folder })
}
