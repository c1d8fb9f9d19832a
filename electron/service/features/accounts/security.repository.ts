import { z } from 'zod'
import { securitySettingSchema, type SecuritySetting } from '#shared/features/accounts/security.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const SETTING = query(
  'SELECT idle_minutes AS idleMinutes FROM security_setting WHERE id = 1',
  securitySettingSchema,
)
const LAST_EVENT = query(
  'SELECT max(at) AS at FROM audit_event',
  z.object({ at: z.string().nullable() }),
)
const UPDATE = statement('UPDATE security_setting SET idle_minutes = @idleMinutes WHERE id = 1')

export function getSecuritySetting(db: Reads): SecuritySetting {
  return db.get(SETTING)
}

export function updateSecuritySetting(db: Writes, setting: SecuritySetting): void {
  db.run(UPDATE, { ...setting })
}

/** The latest instant at which anything was logged. */
export function lastLoggedAt(db: Reads): string | null {
  return db.get(LAST_EVENT).at
}
