import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import {
  drillFindingSchema,
  drillSchema,
  type Drill,
  type DrillFinding,
} from '#shared/features/backups/backup.ts'
import type { Day } from '#shared/kernel/day.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const drillRow = drillSchema.extend({ findings: z.string() })

const DRILLS = query(
  `SELECT d.id, d.drilled_on AS "on", a.display_name AS by, d.backup_name AS backupName,
     d.backup_made_at AS backupMadeAt, d.is_passed AS isPassed, d.findings, d.seconds
   FROM restore_drill d JOIN account a ON a.id = d.account_id
   ORDER BY d.id DESC`,
  drillRow,
)
const LAST_DRILL = query(
  'SELECT max(drilled_on) AS day FROM restore_drill',
  z.object({ day: daySchema.nullable() }),
)
const INSERT_DRILL = statement(`
  INSERT INTO restore_drill
    (drilled_on, account_id, backup_name, backup_made_at, is_passed, findings, seconds)
  VALUES (@on, @accountId, @backupName, @backupMadeAt, @isPassed, @findings, @seconds)
`)

const restoreRow = z.object({
  at: z.string(),
  by: z.string(),
  backupMadeAt: z.string(),
  reason: z.string(),
  safetyName: z.string().nullable(),
})
export type RestoreRecord = z.infer<typeof restoreRow> & { readonly backupName: string }

const LAST_RESTORE = query(
  `SELECT restored_at AS at, restored_by AS by, backup_made_at AS backupMadeAt, reason,
     safety_name AS safetyName
   FROM site_restore ORDER BY id DESC LIMIT 1`,
  restoreRow,
)
const INSERT_RESTORE = statement(`
  INSERT INTO site_restore
    (restored_at, restored_by, backup_name, backup_made_at, reason, safety_name)
  VALUES (@at, @by, @backupName, @backupMadeAt, @reason, @safetyName)
`)

const ACTS_SINCE = query(
  `SELECT count(*) AS acts FROM audit_event WHERE id > @eventId AND kind = 'act'`,
  z.object({ acts: z.int() }),
)
const MANAGER = query(
  `SELECT id, display_name AS displayName FROM account
   WHERE login_name = @loginName AND role = 'manager' AND disabled_at IS NULL`,
  z.object({ id: z.int(), displayName: z.string() }),
)

/** The latest first. */
export function listDrills(db: Reads): readonly Drill[] {
  return db.all(DRILLS).map((row) => ({
    ...row,
    findings: z.array(drillFindingSchema).parse(JSON.parse(row.findings)),
  }))
}

export function lastDrillOn(db: Reads): Day | null {
  return db.get(LAST_DRILL).day
}

/** Returns the new row's id. */
export function insertDrill(
  db: Writes,
  drill: {
    readonly on: Day
    readonly accountId: AccountId
    readonly backupName: string
    readonly backupMadeAt: string
    readonly isPassed: boolean
    readonly findings: readonly DrillFinding[]
    readonly seconds: number
  },
): number {
  return db.run(INSERT_DRILL, { ...drill, findings: JSON.stringify(drill.findings) }).id
}

export function lastRestore(db: Reads): z.infer<typeof restoreRow> | null {
  return db.find(LAST_RESTORE) ?? null
}

export function insertRestore(db: Writes, restore: RestoreRecord): number {
  return db.run(INSERT_RESTORE, restore).id
}

/** Acts of the log after an event. */
export function actsSince(db: Reads, eventId: number): number {
  return db.get(ACTS_SINCE, { eventId }).acts
}

/** An account that may restore: an active manager. */
export function findManager(
  db: Reads,
  loginName: string,
): { readonly id: number; readonly displayName: string } | null {
  return db.find(MANAGER, { loginName }) ?? null
}
