import { eventKindName } from '#shared/features/audit/audit-event.ts'
import type { ChildAccess, PersonAccess } from '#shared/features/audit/child-access.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { routeWords } from '#shared/features/audit/event-words.ts'
import type { Site } from '#shared/features/site/site.ts'
import { formatDayLong, type Day } from '#shared/kernel/day.ts'
import type { Block, DocumentModel, FormRow } from '#service/platform/documents/document-model.ts'
import { dataRows, type TableColumn } from '#service/platform/documents/table-model.ts'

interface Sheet {
  readonly access: ChildAccess
  readonly site: Site
  readonly by: string
  readonly reason: string
  readonly on: Day
}

const TITLE = '儿童档案查阅情况表'

const PEOPLE: readonly TableColumn[] = [
  { header: '人员', width: 14, kind: 'text' },
  { header: '岗位', width: 14, kind: 'text', align: 'center' },
  { header: '查阅（次）', width: 12, kind: 'integer' },
  { header: '登记修改（次）', width: 14, kind: 'integer' },
  { header: '导出（次）', width: 12, kind: 'integer' },
  { header: '最近一次', width: 20, kind: 'text', align: 'center' },
]

const ACCESSES: readonly TableColumn[] = [
  { header: '时间', width: 18, kind: 'text', align: 'center' },
  { header: '人员', width: 12, kind: 'text' },
  { header: '类别', width: 8, kind: 'text', align: 'center' },
  { header: '事项', width: 28, kind: 'text' },
  { header: '原因或用途', width: 26, kind: 'text' },
]

/** Who saw, changed or copied a child’s file: for its guardian, or for a supervisor. */
export function accessSheet(sheet: Sheet): DocumentModel {
  const { access, site } = sheet
  const blocks: readonly Block[] = [
    { kind: 'title', text: TITLE },
    { kind: 'form', columns: [2, 4, 2, 4], rows: headRows(sheet) },
    { kind: 'heading', level: 1, text: '一、查阅人员' },
    { kind: 'table', table: { columns: PEOPLE, rows: dataRows(access.people.map(personCells)) } },
    { kind: 'heading', level: 1, text: '二、逐次记录' },
    { kind: 'table', table: { columns: ACCESSES, rows: dataRows(accessCells(access.people)) } },
    {
      kind: 'note',
      text: '说明：本表由程序从操作与查阅记录中生成，每条记录连同前一条一起加密校验，不能事后修改。同一人十分钟内反复打开同一份档案记为一次。本表不含证件号码。',
    },
    { kind: 'signLine', phrases: ['经办人（签名）：', '负责人（签名）：', '（盖章）'] },
  ]
  return { name: TITLE, author: site.fullName, style: 'form', blocks }
}

function headRows({ access, site, by, reason, on }: Sheet): readonly FormRow[] {
  const { child, since } = access
  return [
    { cells: [label('示范点'), { text: site.fullName, span: 3 }] },
    { cells: [label('儿童'), { text: child.name }, label('档案编号'), { text: child.number }] },
    { cells: [label('记录期间'), { text: `${since} 至 ${on}` }, label('用途'), { text: reason }] },
    { cells: [label('制表日期'), { text: formatDayLong(on) }, label('制表人'), { text: by }] },
  ]
}

function label(text: string) {
  return { text, label: true }
}

function personCells({ name, role, reads, acts, exports, accesses }: PersonAccess) {
  const latest = accesses[0]?.at
  return [name, role, reads, acts, exports, latest === undefined ? null : localMinute(latest)]
}

/** Everybody’s together, the latest first. */
function accessCells(people: readonly PersonAccess[]) {
  return people
    .flatMap(({ name, accesses }) => accesses.map((access) => ({ ...access, name })))
    .toSorted((a, b) => b.id - a.id)
    .map(({ at, name, kind, route, reason }) => [
      localMinute(at),
      name,
      eventKindName(kind),
      routeWords(route),
      reason,
    ])
}
