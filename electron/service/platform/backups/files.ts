import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'

const CHUNK = 1 << 20

/** SHA-256 of a file as hexadecimal digits, read in pieces. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(CHUNK)
  const handle = openSync(file, 'r')
  try {
    for (let read = 1; read > 0;) {
      read = readSync(handle, buffer, 0, CHUNK, null)
      hash.update(buffer.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

export function flushFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Names reach the disk with their folder; Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Files below a folder as relative paths with '/', sorted; none when it is missing. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .toSorted()
}

/** A name for unfinished work that tells whose it is. */
export function unfinishedName(what: string): string {
  return `.${what}-${process.pid}-${Math.random().toString(36).slice(2, 8)}`
}

/** Removes unfinished work of this program and of programs that have ended. */
export function removeUnfinished(folder: string, what: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const pid = new RegExp(`^\\.${what}-(\\d+)-`, 'u').exec(name)?.[1]
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Faults of folders and disks as our own codes; anything else as it is. */
export function fromFileError(error: unknown, folder: string): unknown {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
      return new AppError('DISK_FULL')
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new AppError('BACKUP_FOLDER_NOT_WRITABLE', { folder })
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    case 'EBUSY':
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'ERR_INVALID_ARG_VALUE':
      return new AppError('BACKUP_FOLDER_GONE', { folder })
    default:
      return error
  }
}
