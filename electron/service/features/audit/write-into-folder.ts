import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditErrorCode } from '#shared/features/audit/audit.errors.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/**
 * Writes a copy that gets its name only after `log` has told the log of it; an older one is never
 * written over. Returns the name. Throws FOLDER_NOT_WRITABLE, FILE_IN_USE or DISK_FULL.
 */
export async function writeIntoFolder(
  folder: string,
  name: string,
  bytes: Uint8Array,
  log: () => void,
): Promise<string> {
  if (!existsSync(folder)) throw refuse('FOLDER_NOT_WRITABLE')
  const free = freeName(folder, name)
  const part = join(folder, `${free}.part`)
  try {
    await writing(() => writeFile(part, bytes))
    log()
    await writing(() => rename(part, join(folder, free)))
    return free
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

function freeName(folder: string, name: string): string {
  const dot = name.lastIndexOf('.')
  let free = name
  for (let count = 2; existsSync(join(folder, free)); count += 1) {
    free = `${name.slice(0, dot)}（${count}）${name.slice(dot)}`
  }
  return free
}

async function writing(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOSPC') throw new AppError('DISK_FULL')
    const isHeld = code === 'EBUSY' || code === 'ETXTBSY' || code === 'EPERM'
    throw refuse(isHeld ? 'FILE_IN_USE' : 'FOLDER_NOT_WRITABLE')
  }
}

function refuse(code: AuditErrorCode): AppError {
  return new AppError(code)
}
