import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'
import { backupOccasionSchema } from '#shared/kernel/codes/backup-occasions.ts'

export const MANIFEST_FILE = 'manifest.json'

const fileName = z.string().regex(/^[\w.-]+$/u)
const fileSchema = z.object({
  name: fileName,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
})

const relativePath = z
  .string()
  .refine((path) => !path.split('/').includes('..') && !/^[/\\]|^[a-z]:|\0/iu.test(path))

/** What lies in a backup's folder; written last, after the copy was opened and checked. */
export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  occasion: backupOccasionSchema,
  programVersion: z.string(),
  schemaVersion: z.int(),
  siteName: z.string(),
  counts: z.record(z.string(), z.int().nonnegative()),
  database: fileSchema,
  vault: fileSchema,
  /** Newest event of the log in this copy. */
  lastEvent: z.object({ id: z.int(), at: z.string(), hash: z.string().nullable() }).nullable(),
  /** Encrypted files below `attachments/` at that time; they are never changed once written. */
  attachments: z.array(relativePath),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestFile = z.infer<typeof fileSchema>

/** Throws BACKUP_DAMAGED when it is missing or not readable. */
export function readManifest(folder: string): Manifest {
  const parsed = manifestSchema.safeParse(readJson(join(folder, MANIFEST_FILE)))
  if (!parsed.success) throw new AppError('BACKUP_DAMAGED', { parts: ['manifest'] })
  return parsed.data
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
