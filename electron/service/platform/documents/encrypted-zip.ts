import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import {
  BlobReader,
  configure,
  ZipReader,
  ZipWriter,
  Uint8ArrayReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js'
import { AppError } from '#shared/kernel/app-error.ts'
import { zipNameRefusal, type ZipEntry } from './zip-writer.ts'

configure({ useWebWorkers: false, useCompressionStream: true })

/** AES-256, format AE-2 of WinZip: 7-Zip, WinRAR and Bandizip open it; Windows itself does not. */
const AES_256 = 3

/**
 * Packs files into one zip encrypted with a password, piece by piece into `sink`; nothing is written
 * in clear and one file at a time is held in memory. Names are not encrypted: they must tell nothing.
 */
export async function writeEncryptedZip(
  sink: WritableStream<Uint8Array>,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  { password, modifiedAt, signal }: EncryptedZipOptions,
): Promise<void> {
  const zip = new ZipWriter(sink, {
    password,
    encryptionStrength: AES_256,
    lastModDate: modifiedAt,
    extendedTimestamp: false,
  })
  const refuse = zipNameRefusal()
  for await (const { name, bytes } of entries) {
    refuse(name)
    signal?.throwIfAborted()
    await zip.add(name, new Uint8ArrayReader(bytes), signal === undefined ? {} : { signal })
  }
  await zip.close()
}

export interface EncryptedZipOptions {
  /** Letters, digits and signs of ASCII: other programs spell others in different ways. */
  readonly password: string
  readonly modifiedAt: Date
  readonly signal?: AbortSignal
}

/** One file of a zip as it was read back. */
export interface ReadEntry {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Opens a zip with its password and reads every file to its end. Throws ZIP_PASSWORD_WRONG,
 * ZIP_NOT_ENCRYPTED or ZIP_DAMAGED.
 */
export async function readEncryptedZip(
  path: string,
  password: string,
): Promise<readonly ReadEntry[]> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(path)))
  try {
    const found: ReadEntry[] = []
    for (const entry of await zip.getEntries()) {
      if (entry.directory) throw new AppError('ZIP_DAMAGED')
      if (!entry.encrypted || entry.zipCrypto) throw new AppError('ZIP_NOT_ENCRYPTED')
      const hash = createHash('sha256')
      let bytes = 0
      const sink = new WritableStream<Uint8Array>({
        write: (piece) => {
          hash.update(piece)
          bytes += piece.length
        },
      })
      await entry.getData(sink, { password })
      found.push({ name: entry.filename, bytes, sha256: hash.digest('hex') })
    }
    return found
  } catch (error) {
    throw readingError(error)
  } finally {
    await zip.close().catch(() => {})
  }
}

function readingError(error: unknown): unknown {
  if (error instanceof AppError) return error
  const isWrong = error instanceof Error && error.message === 'Invalid password'
  return new AppError(isWrong ? 'ZIP_PASSWORD_WRONG' : 'ZIP_DAMAGED')
}

/** The same in memory, for a few small files. */
export async function packEncrypted(
  entries: readonly ZipEntry[],
  options: EncryptedZipOptions,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const sink = new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(piece) })
  await writeEncryptedZip(sink, entries, options)
  return Buffer.concat(pieces)
}
