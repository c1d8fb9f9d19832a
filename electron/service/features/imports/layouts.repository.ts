import { z } from 'zod'
import { columnTargetSchema } from '#shared/features/imports/column-target.ts'
import type { Layout } from '#shared/features/imports/roster-import.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const ALL = query(
  'SELECT fingerprint, targets FROM import_layout',
  z.object({ fingerprint: z.string(), targets: z.string() }),
)
const SAVE = statement(`
  INSERT INTO import_layout (fingerprint, targets, used_at) VALUES (@fingerprint, @targets, @usedAt)
  ON CONFLICT (fingerprint) DO UPDATE SET targets = excluded.targets, used_at = excluded.used_at
`)
const FORGET = statement('DELETE FROM import_layout WHERE fingerprint = @fingerprint')

const targetsSchema = z.array(columnTargetSchema)

/** Remembered mappings; one that the program no longer understands is left out. */
export function listLayouts(db: Reads): Layout[] {
  return db.all(ALL).flatMap(({ fingerprint, targets }) => {
    const parsed = targetsSchema.safeParse(JSON.parse(targets))
    return parsed.success ? [{ fingerprint, targets: parsed.data }] : []
  })
}

export function saveLayout(
  db: Writes,
  layout: {
    readonly fingerprint: string
    readonly targets: readonly string[]
    readonly usedAt: string
  },
): void {
  const { fingerprint, targets, usedAt } = layout
  db.run(SAVE, { fingerprint, targets: JSON.stringify(targets), usedAt })
}

export function forgetLayout(db: Writes, fingerprint: string): void {
  db.run(FORGET, { fingerprint })
}
