import type { DatabaseHandle } from '../database/open.ts'
import { auditedTables, type AuditedTable } from './audited-tables.ts'
import { saltedDigest } from './event-hash.ts'
import type { LogFinding } from './verify-log.ts'

interface LastChange {
  readonly key: string
  readonly operation: string
  readonly event: number
  readonly rowDigest: string | null
  /** `null` when the values were erased: the row can no longer be compared. */
  readonly salt: string | null
}

const LAST_CHANGES = `
  SELECT c.row_key AS key, c.operation, c.event_id AS event, c.row_digest AS rowDigest, d.salt
  FROM (SELECT max(id) AS id FROM audit_change WHERE table_name = ? GROUP BY row_key) newest
  JOIN audit_change c ON c.id = newest.id
  LEFT JOIN audit_detail d ON d.change_id = c.id`

/** Rows that are not as the log left them: changed, added or removed past the program. */
export function findRowsBehindTheLog(database: DatabaseHandle): {
  readonly checked: number
  readonly findings: readonly LogFinding[]
} {
  const checks = auditedTables(database).map((table) => checkTable(database, table))
  return {
    checked: checks.reduce((sum, { checked }) => sum + checked, 0),
    findings: checks.flatMap(({ findings }) => findings),
  }
}

function checkTable(
  database: DatabaseHandle,
  table: AuditedTable,
): { readonly checked: number; readonly findings: readonly LogFinding[] } {
  const changes = database.prepare(LAST_CHANGES).all(table.name) as LastChange[]
  const rows = new Map(
    database
      .prepare(`SELECT ${table.keyOf(table.name)}, ${table.jsonOf(table.name)} FROM ${table.name}`)
      .raw()
      .all() as [string, string][],
  )
  const checked = rows.size
  const findings: LogFinding[] = []
  for (const change of changes) {
    const problem = judge(change, rows.get(change.key))
    if (problem !== null) {
      findings.push({ problem, event: change.event, table: table.name, key: change.key })
    }
    rows.delete(change.key)
  }
  for (const key of rows.keys()) {
    findings.push({ problem: 'row-inserted', event: null, table: table.name, key })
  }
  return { checked, findings }
}

function judge(change: LastChange, row: string | undefined): LogFinding['problem'] | null {
  if (change.operation === 'delete') return row === undefined ? null : 'row-inserted'
  if (row === undefined) return 'row-missing'
  if (change.salt === null) return null
  return saltedDigest(change.salt, row) === change.rowDigest ? null : 'row-altered'
}
