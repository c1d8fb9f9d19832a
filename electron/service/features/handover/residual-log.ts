import { z } from 'zod'
import { roleName, roleSchema } from '#shared/contract/roles.ts'
import { isRouteName } from '#shared/contract/index.ts'
import { ROUTE_NAMES } from '#shared/contract/names.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import type { WorkbookSpec } from '#service/platform/documents/workbook-model.ts'
import { localMinute } from './local-minute.ts'

const EVENTS = query(
  `SELECT event.id, event.at, event.kind, coalesce(account.login_name, '') AS loginName,
     account.role, event.route,
     (SELECT count(*) FROM audit_subject WHERE event_id = event.id) AS subjects,
     (SELECT count(*) FROM audit_change WHERE event_id = event.id) AS changes,
     event.hash
   FROM audit_event AS event LEFT JOIN account ON account.id = event.account_id
   ORDER BY event.id`,
  z.object({
    id: z.int(),
    at: z.string(),
    kind: z.string(),
    loginName: z.string(),
    role: roleSchema.nullable(),
    route: z.string(),
    subjects: z.int(),
    changes: z.int(),
    hash: z.string(),
  }),
)

const KINDS: Readonly<Record<string, string>> = {
  act: '登记、修改',
  read: '查阅',
  export: '导出',
  'sign-in': '登录',
  refused: '被拒绝',
  upgrade: '程序升级',
}

/** What may be kept of the log: who did what kind of thing when. No names of children, no reasons, no values. */
export interface ResidualLog {
  readonly rows: readonly (readonly [
    number,
    string,
    string,
    string,
    string,
    string,
    number,
    number,
  ])[]
  /** The newest event's hash: it binds every line above it. */
  readonly hash: string
}

export function readResidualLog(db: Reads): ResidualLog {
  const events = db.all(EVENTS)
  return {
    rows: events.map((event) => [
      event.id,
      localMinute(event.at),
      event.loginName,
      event.role === null ? '' : roleName(event.role),
      isRouteName(event.route) ? ROUTE_NAMES[event.route] : '',
      KINDS[event.kind] ?? '',
      event.subjects,
      event.changes,
    ]),
    hash: events.at(-1)?.hash ?? '',
  }
}

/** 留存日志 as a workbook. */
export function residualLogBook(
  log: ResidualLog,
  { author, siteName }: { readonly author: string; readonly siteName: string },
): WorkbookSpec {
  return {
    name: '留存日志（无姓名）',
    author,
    sheets: [
      {
        name: '留存日志',
        orientation: 'landscape',
        title: '留存日志（不含儿童姓名、事由和内容）',
        above: { left: `示范点：${siteName}` },
        table: {
          columns: [
            { header: '序号', width: 8, kind: 'integer' },
            { header: '时间', width: 18, kind: 'text' },
            { header: '账号', width: 14, kind: 'text' },
            { header: '角色', width: 14, kind: 'text' },
            { header: '操作', width: 28, kind: 'text' },
            { header: '种类', width: 12, kind: 'text' },
            { header: '涉及记录', width: 10, kind: 'integer' },
            { header: '改动条数', width: 10, kind: 'integer' },
          ],
          rows: dataRows(log.rows),
        },
        notes: [`共 ${log.rows.length} 条`, `链校验值（SHA-256）：${log.hash}`],
        frozenColumns: 1,
      },
    ],
  }
}
