import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'

/**
 * Reads a zip in WinZip's AE-2 format (AES-256) after its published description, with nothing of
 * the library that writes ours: what this opens, 7-Zip opens. Throws for a wrong password or a
 * changed byte.
 */
export function openAe2Zip(zip: Buffer, password: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of centralDirectory(zip)) {
    if (entry.method !== 99 || (entry.flags & 1) === 0) throw new Error('not encrypted with AES')
    const nameLength = zip.readUInt16LE(entry.offset + 26)
    const extraLength = zip.readUInt16LE(entry.offset + 28)
    const start = entry.offset + 30 + nameLength + extraLength
    const body = zip.subarray(start, start + entry.packed)
    const clear = decrypt(body, password)
    files.set(entry.name, entry.innerMethod === 8 ? inflateRawSync(clear) : clear)
  }
  return files
}

function decrypt(body: Buffer, password: string): Buffer {
  const salt = body.subarray(0, 16)
  const derived = pbkdf2Sync(password, salt, 1000, 66, 'sha1')
  if (!derived.subarray(64).equals(body.subarray(16, 18))) throw new Error('wrong password')
  const sealed = body.subarray(18, -10)
  const mac = createHmac('sha1', derived.subarray(32, 64)).update(sealed).digest().subarray(0, 10)
  if (!mac.equals(body.subarray(-10))) throw new Error('changed')
  const blocks = Math.ceil(sealed.length / 16)
  const counters = Buffer.alloc(blocks * 16)
  for (let block = 0; block < blocks; block += 1) counters.writeUInt32LE(block + 1, block * 16)
  const aes = createCipheriv('aes-256-ecb', derived.subarray(0, 32), null).setAutoPadding(false)
  const stream = aes.update(counters)
  return Buffer.from(sealed.map((byte, index) => byte ^ (stream[index] ?? 0)))
}

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly innerMethod: number
  readonly packed: number
  readonly offset: number
}

function* centralDirectory(zip: Buffer): Iterable<Entry> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    ) as [number, number, number]
    const extra = zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const aes = extra.indexOf(Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3]))
    if (aes === -1) throw new Error('not AE-2 with AES-256')
    yield {
      name: zip.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      innerMethod: extra.readUInt16LE(aes + 9),
      packed: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + extraLength + commentLength
  }
}
