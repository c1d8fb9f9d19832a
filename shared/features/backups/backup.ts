import { z } from 'zod'
import { backupOccasionSchema } from '#shared/kernel/codes/backup-occasions.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** Where a backup lies: beside the data, on the second disk, or in a folder chosen in this run. */
export const backupPlaceSchema = z.enum(['local', 'second', 'chosen'])
export type BackupPlace = z.infer<typeof backupPlaceSchema>

/** One backup by the place and the name of its folder; never a path. */
export const backupRefSchema = z.strictObject({
  place: backupPlaceSchema,
  name: plainTextSchema
    .min(1, '请选择一份备份')
    .max(120, '备份名称过长，请重新选择')
    .refine((name) => !/[\\/\0]/u.test(name) && !name.startsWith('.'), '请从列表中选择备份'),
})
export type BackupRef = z.infer<typeof backupRefSchema>

/** How many rows some tables hold, by table name; a table the schema of that time lacks is absent. */
export const rowCountsSchema = z.record(z.string(), z.int().nonnegative())
export type RowCounts = z.infer<typeof rowCountsSchema>

export const backupLineSchema = z.object({
  place: backupPlaceSchema,
  name: z.string(),
  madeAt: z.string(),
  occasion: backupOccasionSchema,
  siteName: z.string(),
  schemaVersion: z.int(),
  bytes: z.int(),
  counts: rowCountsSchema,
  attachments: z.int(),
  /** 'whole' was opened and checked when it was made and is all there; 'damaged' lacks something. */
  state: z.enum(['whole', 'damaged', 'from-future']),
})
export type BackupLine = z.infer<typeof backupLineSchema>

export const secondCopySchema = z.object({
  folder: z.string(),
  state: z.enum(['done', 'waiting', 'failed']),
  /** Code of what went wrong, when it failed. */
  reason: z.string().nullable(),
  copiedAt: z.string().nullable(),
  /** Since when it is behind, or null when it is not. */
  waitingSince: z.string().nullable(),
  isSameDisk: z.boolean(),
})
export type SecondCopy = z.infer<typeof secondCopySchema>

/** What the top bar and the tab say about backups. */
export const backupStateSchema = z.object({
  isRunning: z.boolean(),
  lastAt: z.string().nullable(),
  /** The last attempt, when it failed: code, and when. */
  failure: z.object({ code: z.string(), at: z.string() }).nullable(),
  second: secondCopySchema.nullable(),
  lastDrillOn: daySchema.nullable(),
  isDrillDue: z.boolean(),
  /** Copies saved just before an older state was brought back: the way to return. */
  lastRestore: z
    .object({
      at: z.string(),
      by: z.string(),
      backupMadeAt: z.string(),
      reason: z.string(),
      safetyName: z.string().nullable(),
    })
    .nullable(),
})
export type BackupState = z.infer<typeof backupStateSchema>

export const backupPreviewSchema = z.object({
  line: backupLineSchema,
  before: rowCountsSchema,
  /** Null when the present database is not open. */
  now: rowCountsSchema.nullable(),
  lastEventAt: z.string().nullable(),
  /** Acts recorded since, which the restored site would not have. */
  lostActs: z.int().nullable(),
  missingAttachments: z.array(z.string()),
  /** True when the key has changed since: a password of that time is needed. */
  needsOldPassword: z.boolean(),
})
export type BackupPreview = z.infer<typeof backupPreviewSchema>

export const restoreReasonSchema = plainTextSchema
  .trim()
  .min(2, '请写明恢复的原因')
  .max(200, '原因最多 200 个字')

export const drillFindingSchema = z.object({
  check: z.enum(['files', 'opens', 'integrity', 'references', 'counts', 'attachments', 'sample']),
  isPassed: z.boolean(),
  figure: z.string(),
})
export type DrillFinding = z.infer<typeof drillFindingSchema>

export const drillSchema = z.object({
  id: z.int(),
  on: daySchema,
  by: z.string(),
  backupName: z.string(),
  backupMadeAt: z.string(),
  isPassed: z.boolean(),
  findings: z.array(drillFindingSchema),
  seconds: z.int(),
})
export type Drill = z.infer<typeof drillSchema>

/** A drill older than this is due again. */
export const DRILL_EVERY_DAYS = 90
