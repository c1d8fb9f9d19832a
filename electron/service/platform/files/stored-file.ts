import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '#shared/kernel/app-error.ts'

/**
 * The format of a stored file, version 1: a header, then the content in pieces of 1 MiB, each
 * sealed by AES-256-GCM (piece, then its tag). The nonce is the number of the piece, which a key of
 * one file’s own never uses twice. A piece is bound to the header, its number and whether it is the
 * last: pieces can be neither changed, exchanged, added nor left out.
 */
const HEADER = Buffer.from('CCSFILE\x01', 'latin1')
const PIECE = 1024 * 1024
const TAG = 16
const KEY = 32
const CIPHER = 'aes-256-gcm'

/** A key of 256 bits for one file. */
export function newFileKey(): Uint8Array {
  return new Uint8Array(randomBytes(KEY))
}

/** The parts of a stored file, in order, so that it never stands in memory twice. */
export function* sealed(clear: Uint8Array, key: Uint8Array): Generator<Uint8Array> {
  yield HEADER
  const last = Math.max(0, Math.ceil(clear.length / PIECE) - 1)
  for (let index = 0; index <= last; index += 1) {
    const cipher = createCipheriv(CIPHER, key, nonceOf(index), { authTagLength: TAG })
    cipher.setAAD(boundTo(index, index === last))
    yield cipher.update(clear.subarray(index * PIECE, (index + 1) * PIECE))
    cipher.final()
    yield cipher.getAuthTag()
  }
}

/** The clear content; throws AppError ATTACHMENT_DAMAGED for anything but exactly what was sealed. */
export function unsealed(stored: Uint8Array, key: Uint8Array): Uint8Array {
  const body = stored.subarray(HEADER.length)
  const count = Math.ceil(body.length / (PIECE + TAG))
  const size = body.length - count * TAG
  if (count === 0 || size < 0 || !HEADER.equals(stored.subarray(0, HEADER.length))) {
    throw new AppError('ATTACHMENT_DAMAGED')
  }
  const clear = new Uint8Array(size)
  for (let index = 0; index < count; index += 1) {
    const piece = body.subarray(index * (PIECE + TAG), (index + 1) * (PIECE + TAG))
    clear.set(opened(piece, key, index, index === count - 1), index * PIECE)
  }
  return clear
}

function opened(piece: Uint8Array, key: Uint8Array, index: number, isLast: boolean): Uint8Array {
  if (piece.length < TAG) throw new AppError('ATTACHMENT_DAMAGED')
  const decipher = createDecipheriv(CIPHER, key, nonceOf(index), { authTagLength: TAG })
  decipher.setAAD(boundTo(index, isLast))
  decipher.setAuthTag(piece.subarray(-TAG))
  try {
    const clear = decipher.update(piece.subarray(0, -TAG))
    decipher.final()
    return clear
  } catch {
    throw new AppError('ATTACHMENT_DAMAGED')
  }
}

function nonceOf(index: number): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 8)
  return nonce
}

function boundTo(index: number, isLast: boolean): Uint8Array {
  const place = Buffer.alloc(5)
  place.writeUInt32BE(index, 0)
  place.writeUInt8(isLast ? 1 : 0, 4)
  return Buffer.concat([HEADER, place])
}
