import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { newFileKey, sealed, unsealed } from './stored-file.ts'

/** Where a file was put, and the only key that opens it. Kept in the encrypted database alone. */
export interface StoredFile {
  readonly name: string
  readonly key: Uint8Array
}

/** A stored name: 32 hexadecimal digits by chance; the first two are its folder. */
export const STORED_NAME = /^[0-9a-f]{32}$/u

/** The folder of stored files inside the data folder. */
export function storeFolder(dataFolder: string): string {
  return join(dataFolder, 'attachments')
}

/** Where a stored file lies. Files are never changed after they were written. */
export function storedPath(dataFolder: string, name: string): string {
  if (!STORED_NAME.test(name)) throw new Error('not the name of a stored file')
  return join(storeFolder(dataFolder), name.slice(0, 2), name)
}

/**
 * Encrypts and writes a file under a random name: to a temporary name first, flushed, renamed. A
 * file whose row is never committed can be opened by nobody, and a sweep removes it. Throws AppError
 * DISK_FULL or DATA_FOLDER_NOT_WRITABLE.
 */
export function storeFile(dataFolder: string, clear: Uint8Array): StoredFile {
  const stored = { name: randomBytes(16).toString('hex'), key: newFileKey() }
  const path = storedPath(dataFolder, stored.name)
  const part = `${path}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFlushed(part, sealed(clear, stored.key))
    renameSync(part, path)
    flushFolder(dirname(path))
  } catch (error) {
    rmSync(part, { force: true })
    throw storingError(error)
  }
  return stored
}

/** The clear content; throws AppError ATTACHMENT_MISSING or ATTACHMENT_DAMAGED. */
export async function readStored(
  dataFolder: string,
  { name, key }: StoredFile,
): Promise<Uint8Array> {
  return unsealed(await readStoredBytes(storedPath(dataFolder, name)), key)
}

/** Every stored name found on disk, unfinished files not among them. */
export function listStoredNames(dataFolder: string): readonly string[] {
  return filesIn(storeFolder(dataFolder)).filter((name) => STORED_NAME.test(name))
}

/** Deletes stored files, after the rows with their keys are gone; one that is gone is no matter. */
export function removeStored(dataFolder: string, names: readonly string[]): void {
  for (const name of names) rmSync(storedPath(dataFolder, name), { force: true })
}

async function readStoredBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new AppError(isGone ? 'ATTACHMENT_MISSING' : 'ATTACHMENT_DAMAGED')
  }
}

function writeFlushed(path: string, parts: Iterable<Uint8Array>): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (const part of parts) {
      for (let written = 0; written < part.length;) {
        written += writeSync(file, part, written)
      }
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function storingError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return new AppError('DISK_FULL')
  const isRefused = code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR'
  return isRefused ? new AppError('DATA_FOLDER_NOT_WRITABLE') : error
}

/** Makes the new name last through a power cut; Windows has no such act for folders. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
