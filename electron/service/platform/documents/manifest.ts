import { createHash } from 'node:crypto'
import type { ZipEntry } from './zip-writer.ts'

export interface ManifestFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** The text of a manifest: what was handed over, so that a later change can be proved. */
export function writeManifest(
  entries: readonly ZipEntry[],
  about: Readonly<Record<string, string | number>> & { readonly createdAt: string },
): string {
  return `${JSON.stringify({ ...about, files: entries.map(describeFile) }, null, 2)}\n`
}

export function describeFile(entry: ZipEntry): ManifestFile {
  return {
    name: entry.name,
    size: entry.bytes.length,
    sha256: createHash('sha256').update(entry.bytes).digest('hex'),
  }
}
