import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { eventKindName, type EventLine } from '#shared/features/audit/audit-event.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { routeWords } from '#shared/features/audit/event-words.ts'
import { subjectWords } from '#shared/features/audit/subjects.ts'
import type { Site } from '#shared/features/site/site.ts'
import type { Day } from '#shared/kernel/day.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { TableColumn } from '#service/platform/documents/table-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import { listEvents } from './events.repository.ts'
import { toLines } from './list-events.ts'
import { writeIntoFolder } from './write-into-folder.ts'

/** A sheet of more is read by nobody; the filter narrows it. */
const MOST_EXPORTED = 10_000

const COLUMNS: readonly TableColumn[] = [
  { header: '序号', width: 8, kind: 'integer' },
  { header: '时间', width: 18, kind: 'text', align: 'center' },
  { header: '人员', width: 12, kind: 'text' },
  { header: '电脑', width: 18, kind: 'text' },
  { header: '类别', width: 8, kind: 'text', align: 'center' },
  { header: '做了什么', width: 26, kind: 'text' },
  { header: '涉及', width: 34, kind: 'text' },
  { header: '原因', width: 30, kind: 'text' },
]

/** Writes what the filter leaves, the newest first. Throws FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL. */
export async function exportEvents(
  context: TaskContext,
  { filter, folder, reason }: ParsedInput<'audit.export'>,
): Promise<RouteOutput<'audit.export'>> {
  const { events, site } = context.read(({ db }) => ({
    events: toLines(db, listEvents(db, filter, { before: null, limit: MOST_EXPORTED })),
    site: getSite(db),
  }))
  const bytes = await writeSheet(events, site, context.today, context.now)
  const name = `${site.shortName}_操作与查阅记录_${context.today}.xlsx`
  const file = await writeIntoFolder(folder, name, bytes, () =>
    context.write((command) => {
      command.about('audit', 1)
      command.because(reason)
    }),
  )
  return { folder, file, events: events.length }
}

function writeSheet(events: readonly EventLine[], site: Site, on: Day, now: string) {
  return writeWorkbook({
    name: '操作与查阅记录',
    author: site.agencyName,
    createdAt: new Date(now),
    sheets: [
      {
        name: '操作与查阅记录',
        orientation: 'landscape',
        title: '操作与查阅记录',
        above: { left: site.fullName, right: `导出日期：${on}` },
        table: { columns: COLUMNS, rows: dataRows(events.map(cellsOf)) },
        ...(events.length < MOST_EXPORTED
          ? {}
          : { notes: [`只含最新的 ${MOST_EXPORTED} 条；更早的请缩小日期范围后另行导出。`] }),
      },
    ],
  })
}

function cellsOf({ id, at, person, machine, kind, route, subjects, reason }: EventLine) {
  return [
    id,
    localMinute(at),
    person,
    machine,
    eventKindName(kind),
    routeWords(route),
    subjects.map(subjectWords).join('、'),
    reason,
  ]
}
