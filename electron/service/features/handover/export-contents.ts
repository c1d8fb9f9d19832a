import { createHash } from 'node:crypto'
import type { HandedFile } from '#shared/features/handover/handover.ts'
import { attachmentIdSchema } from '#shared/features/attachments/attachment.ts'
import { attachmentKindName, formatOf } from '#shared/features/attachments/attachment-codes.ts'
import { mayOpenRestricted } from '#service/features/accounts/accounts.public.ts'
import { reportIdSchema } from '#shared/features/reports/report.ts'
import type { Site } from '#shared/features/site/site.ts'
import {
  getAttachment,
  getStoredFile,
  mayReach,
} from '#service/features/attachments/attachments.public.ts'
import {
  readForExport,
  reportEntries,
  type MadeReport,
} from '#service/features/reports/reports.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { QueryContext, TaskContext } from '#service/platform/context.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import type { ZipEntry } from '#service/platform/documents/zip-writer.ts'
import { readStored, type StoredFile } from '#service/platform/files/file-store.ts'
import { assessmentLists } from './assessment-lists.ts'
import { careLists, countHiddenNotes } from './care-lists.ts'
import { consentLists } from './consent-lists.ts'
import { familyLists } from './family-lists.ts'
import { duplicateLists } from './duplicate-lists.ts'
import { registerLists, type RegisterList } from './register-lists.ts'
import { ATTACHMENTS, EMERGENCY_REPORTS, LATEST_REPORTS } from './registers.repository.ts'

/** What goes into the zip, as it stood in one moment. */
export interface HandedOver {
  readonly site: Site
  readonly lists: readonly RegisterList[]
  readonly reports: readonly MadeReport[]
  readonly attachments: readonly { readonly name: string; readonly stored: StoredFile }[]
  /** Restricted files, reports and notes the manager is not named for; they do not go along. */
  readonly withheld: number
  /** Names of the attachments in the zip beside the children they belong to; inside a workbook. */
  readonly directory: readonly (readonly string[])[]
}

/** Everything at once, in one reading. */
export function readHandedOver({ db, account }: QueryContext): HandedOver {
  const rows = db.all(ATTACHMENTS)
  const mayReadReports = mayOpenRestricted(db, account.id, 'emergency')
  const hiddenReports = mayReadReports ? 0 : db.all(EMERGENCY_REPORTS).length
  const reader = {
    accountId: account.id,
    mayReadCounselling: mayOpenRestricted(db, account.id, 'counselling'),
  }
  const open = rows.filter((row) => mayReach(db, account, row.restrictedClass))
  const files = open.map((row) => {
    const id = attachmentIdSchema.parse(row.id)
    const { kind, mediaType, title, addedAt } = getAttachment(db, id)
    const what = attachmentKindName(kind).replaceAll('/', '、')
    const name = `附件/${row.number}/${what}_${id}.${formatOf(mediaType).extension}`
    return { row, name, title, addedAt, stored: getStoredFile(db, id) }
  })
  return {
    site: getSite(db),
    lists: [
      ...registerLists(db),
      ...familyLists(db),
      ...duplicateLists(db),
      ...consentLists(db),
      ...assessmentLists(db, mayReadReports),
      ...careLists(db, reader),
    ],
    reports: db.all(LATEST_REPORTS).map(({ id }) => readForExport(db, reportIdSchema.parse(id))),
    attachments: files.map(({ name, stored }) => ({ name, stored })),
    withheld: rows.length - open.length + hiddenReports + countHiddenNotes(db, reader),
    directory: files.map(({ row, name, title, addedAt }) => [
      row.number,
      row.name,
      title,
      addedAt.slice(0, 10),
      name,
    ]),
  }
}

/** How many files the zip will have, besides manifest and readme. */
export function countFiles({ lists, reports, attachments }: HandedOver): number {
  return new Set(lists.map((list) => list.workbook)).size + 1 + reports.length + attachments.length
}

export interface HandedEntry extends ZipEntry {
  readonly rows: number | null
}

/** The files one by one, each made when its turn comes and forgotten after. */
export async function* handedEntries(
  {
    folder,
    printPdf,
    today,
  }: { readonly folder: string } & Pick<TaskContext, 'printPdf' | 'today'>,
  handed: HandedOver,
): AsyncGenerator<HandedEntry> {
  const directory: RegisterList = {
    workbook: '附件目录',
    sheet: '附件目录',
    columns: [
      ['编号', 12],
      ['姓名', 12],
      ['名称', 28],
      ['存入日期', 12],
      ['文件', 40],
    ],
    rows: handed.directory,
  }
  const workbooks = Map.groupBy([...handed.lists, directory], (list) => list.workbook)
  for (const [name, lists] of workbooks) {
    yield {
      name: `登记表/${name}.xlsx`,
      bytes: await writeRegisters(name, lists, handed.site, today),
      rows: lists.reduce((sum, list) => sum + list.rows.length, 0),
    }
  }
  for (const made of handed.reports) {
    for (const entry of (await reportEntries({ printPdf }, made)).entries) {
      yield { name: `工作报告/${entry.name}`, bytes: entry.bytes, rows: null }
    }
  }
  for (const { name, stored } of handed.attachments) {
    yield { name, bytes: await readStored(folder, stored), rows: null }
  }
}

function writeRegisters(
  name: string,
  lists: readonly RegisterList[],
  site: Site,
  today: string,
): Promise<Uint8Array> {
  return writeWorkbook({
    name,
    author: site.agencyName,
    sheets: lists.map((list) => ({
      name: list.sheet,
      orientation: list.columns.length > 6 ? 'landscape' : 'portrait',
      title: list.sheet,
      above: { left: `示范点：${site.shortName}`, right: `截至 ${today}` },
      table: {
        columns: list.columns.map(([header, width, kind = 'text']) => ({ header, width, kind })),
        rows: dataRows(list.rows),
      },
      notes: [`共 ${list.rows.length} 条`],
      frozenColumns: 1,
    })),
  })
}

export function describeFile({ name, bytes, rows }: HandedEntry): HandedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, bytes: bytes.length, sha256, rows }
}
