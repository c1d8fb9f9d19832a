import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AppError } from '#shared/kernel/app-error.ts'
import { fileContent, type FileContent } from '../documents/file-content.ts'
import { shrinkPhoto } from '../documents/shrink-photo.ts'
import { storeFile, type StoredFile } from '../files/file-store.ts'

interface KeepOrder {
  /** The user’s file; only read. */
  readonly source: string
  readonly dataFolder: string
  /** Largest file that is taken, bytes. */
  readonly limit: number
}

/** A file as it is kept: where, under which key, and what its clear content is. */
export interface KeptFile extends StoredFile {
  readonly mediaType: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  /** Of the clear content, hexadecimal. */
  readonly sha256: string
}

type Prepared = Pick<KeptFile, 'mediaType' | 'width' | 'height'> & { readonly clear: Uint8Array }

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const DOCUMENTS: Readonly<Partial<Record<FileContent, string>>> = {
  pdf: 'application/pdf',
  word: `${OFFICE}.wordprocessingml.document`,
  excel: `${OFFICE}.spreadsheetml.sheet`,
}

/**
 * Reads a file, tells it by its content, makes a photo small and silent, and stores it encrypted.
 * Clear bytes are only in this thread’s memory. Throws AppError FILE_*, PHOTO_*.
 */
export async function keepFile({ source, dataFolder, limit }: KeepOrder): Promise<KeptFile> {
  const bytes = readSource(source)
  if (bytes.length === 0) throw new AppError('FILE_EMPTY')
  if (bytes.length > limit) {
    throw new AppError('FILE_TOO_LARGE', { limit: limit / 1024 / 1024, unit: 'MB' })
  }
  const { clear, ...facts } = await prepared(bytes)
  const sha256 = createHash('sha256').update(clear).digest('hex')
  return { ...facts, bytes: clear.length, sha256, ...storeFile(dataFolder, clear) }
}

async function prepared(bytes: Uint8Array): Promise<Prepared> {
  const content = await fileContent(bytes)
  const document = DOCUMENTS[content]
  if (document !== undefined) {
    return { mediaType: document, clear: bytes, width: null, height: null }
  }
  switch (content) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'bmp': {
      const { bytes: clear, width, height } = await shrinkPhoto(content, bytes)
      return { mediaType: 'image/jpeg', clear, width, height }
    }
    case 'heic':
      throw new AppError('PHOTO_HEIC')
    case 'encrypted-office':
      throw new AppError('FILE_ENCRYPTED')
    default:
      throw new AppError('FILE_KIND_REFUSED', { found: content })
  }
}

function readSource(source: string): Uint8Array {
  try {
    return readFileSync(source)
  } catch {
    throw new AppError('FILE_NOT_READABLE')
  }
}
