import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { writeManifest } from '#service/platform/documents/manifest.ts'
import { writeZip, type ZipEntry } from '#service/platform/documents/zip-writer.ts'
import { readForExport, reportEntries } from './report-entries.ts'

/**
 * Writes the report’s files and one zip of them all. Everything is made before the first byte is
 * written. Throws FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function exportReport(
  context: TaskContext,
  { id, folder }: ParsedInput<'reports.export'>,
): Promise<RouteOutput<'reports.export'>> {
  const made = context.write((command) => {
    command.about('report', id)
    return readForExport(command.db, id)
  })
  const { report, site } = made
  const { names, entries, pdf } = await reportEntries(context, made)
  const manifest = writeManifest(entries, {
    site: site.fullName,
    period: report.label,
    version: report.version,
    ruleVersion: report.ruleVersion,
    sha256: report.sha256,
    createdAt: report.madeAt,
  })
  const zip = await writeZip(
    [...entries, { name: 'manifest.json', bytes: new TextEncoder().encode(manifest) }],
    new Date(report.madeAt),
  )
  await writeAll(folder, [...entries, { name: names.zip, bytes: zip }])
  return {
    folder,
    files: [...entries.map((entry) => entry.name), names.zip],
    missing: pdf === null ? ['pdf'] : [],
  }
}

/** Either all files appear under their names or none does. */
async function writeAll(folder: string, entries: readonly ZipEntry[]): Promise<void> {
  const partOf = (name: string) => join(folder, `${name}.part`)
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, bytes } of entries) await writeFile(partOf(name), bytes)
    for (const { name } of entries) await rename(partOf(name), join(folder, name))
  } catch (error) {
    await Promise.allSettled(entries.map(({ name }) => rm(partOf(name), { force: true })))
    throw writingError(error, folder)
  }
}

function writingError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === undefined) return error
  if (code === 'ENOSPC') return new AppError('DISK_FULL')
  if (code === 'EBUSY' || code === 'ETXTBSY' || code === 'EPERM') {
    return new AppError('FILE_IN_USE', { folder })
  }
  // A drive that was pulled out, a name no disk can hold, a folder with the file's name …
  return new AppError('FOLDER_NOT_WRITABLE', { folder })
}
