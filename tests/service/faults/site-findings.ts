import { openSiteDatabase } from '#tests/support/dump-site.ts'
import type { Office } from '#tests/support/office.ts'

export interface SiteFindings {
  readonly integrity: readonly string[]
  readonly brokenReferences: number
  /** Names given by a writer, once per record that bears one. */
  readonly names: readonly string[]
  /** Note of the roll call, and who collected the children: one writer's name for all of them. */
  readonly rollCall: readonly string[]
  /** Audit rows of a route. */
  readonly audited: (route: string) => number
  readonly accountRows: number
}

const NAMES = `
  SELECT name FROM room UNION ALL SELECT name FROM child UNION ALL SELECT summary FROM ledger_entry`
const ROLL_CALL = `
  SELECT note FROM tutoring_session
  UNION SELECT collected_by FROM tutoring_attendance`

/** What the files of an office hold, read by SQL beside the service. */
export async function inspectSite(office: Office): Promise<SiteFindings> {
  const database = await openSiteDatabase(office)
  const texts = (sql: string) => database.prepare(sql).pluck().all() as string[]
  try {
    const counts = database
      .prepare('SELECT route, count(*) FROM audit_event GROUP BY route')
      .raw()
      .all() as [string, number][]
    const audit = new Map(counts)
    return {
      integrity: texts('PRAGMA integrity_check'),
      brokenReferences: texts('PRAGMA foreign_key_check').length,
      names: texts(NAMES),
      rollCall: texts(ROLL_CALL),
      audited: (route) => audit.get(route) ?? 0,
      accountRows: texts('SELECT login_name FROM account').length,
    }
  } finally {
    database.close()
  }
}
