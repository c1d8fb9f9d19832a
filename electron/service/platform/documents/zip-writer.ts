import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface ZipEntry {
  /** Path inside the zip with '/', e.g. 附件/签到表.xlsx. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Letters Windows cannot keep in a file name (domain §3.6). */
const FORBIDDEN = /[\\:*?"<>|]/

/**
 * Packs named files; names are marked as UTF-8, so Windows, WPS and Linux read Chinese names.
 * Throws RangeError for a name that leaves the folder, holds forbidden letters or stands twice.
 */
export async function writeZip(
  entries: readonly ZipEntry[],
  modifiedAt: Date,
): Promise<Uint8Array> {
  assertNames(entries.map((entry) => entry.name))
  const zip = new ZipFile()
  for (const { name, bytes } of entries) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, {
      mtime: modifiedAt,
    })
  }
  zip.end()
  return new Uint8Array(await buffer(Readable.from(zip.outputStream)))
}

function assertNames(names: readonly string[]): void {
  const refuse = zipNameRefusal()
  for (const name of names) refuse(name)
}

/** Throws RangeError for a name that leaves the folder, holds forbidden letters or stands twice. */
export function zipNameRefusal(): (name: string) => void {
  const seen = new Set<string>()
  return (name) => {
    const parts = name.split('/')
    const isUnsafe = parts.some((part) => part === '' || part === '.' || part === '..')
    if (isUnsafe || FORBIDDEN.test(name))
      throw new RangeError(`not a name for a zip entry: ${name}`)
    const key = name.toLowerCase()
    if (seen.has(key)) throw new RangeError(`two zip entries of one name: ${name}`)
    seen.add(key)
  }
}
