import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ImportsErrorCode } from '#shared/features/imports/imports.errors.ts'
import { problemTexts } from '#shared/features/imports/problem-text.ts'
import { isToBeMended } from '#shared/features/imports/roster-problem.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { dataRows, type TableColumn } from '#service/platform/documents/table-model.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import type { SheetSpec } from '#service/platform/documents/workbook-model.ts'
import { PROBLEM_HEADING } from './column-mapping.ts'
import { judgeFile } from './judge-file.ts'
import type { JudgedRow } from './judge-rows.ts'
import { loadRoster } from './load-roster.ts'
import type { RosterFile } from './roster-file.ts'

/**
 * Writes the rows that have something to be mended, as they stand in the file, what is wrong in
 * front: mended, the sheet can be imported as it is. Throws IMPORT_FILE_CHANGED,
 * ROSTER_WITHOUT_PROBLEMS, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function exportProblems(
  context: TaskContext,
  input: ParsedInput<'imports.exportProblems'>,
): Promise<RouteOutput<'imports.exportProblems'>> {
  const file = await loadRoster(context, input)
  if (file.sha256 !== input.sha256) throw refuse('IMPORT_FILE_CHANGED')
  const { rows, site } = context.read(({ db }) => ({
    rows: judgeFile(db, file).filter((row) => isToBeMended(row.problems)),
    site: getSite(db),
  }))
  if (rows.length === 0) throw refuse('ROSTER_WITHOUT_PROBLEMS')
  const bytes = await writeWorkbook({
    name: '名册待改正的行',
    author: site.agencyName,
    createdAt: new Date(context.now),
    sheets: file.sheets.flatMap((sheet) => sheetOf(sheet, rows)),
  })
  const name = `${file.fileName.replace(/\.[^.]*$/u, '')}_待改正_${context.today}.xlsx`
  const [written = name] = await writeAllNamed(input.folder, [{ name, bytes }], () =>
    context.write((command) => {
      for (const { match } of rows) if (match !== null) command.about('child', match.id)
      command.because(input.reason)
    }),
  )
  return { folder: input.folder, file: written, rows: rows.length }
}

function sheetOf(
  { name, header }: RosterFile['sheets'][number],
  all: readonly JudgedRow[],
): readonly SheetSpec[] {
  const rows = all.filter(({ row }) => row.sheet === name)
  if (rows.length === 0) return []
  const isOwn = header.columns.map((column) => column.heading !== PROBLEM_HEADING)
  const columns: TableColumn[] = [
    { header: PROBLEM_HEADING, width: 40, kind: 'text' },
    ...header.columns
      .filter((_column, index) => isOwn[index])
      .map(({ heading, fields }): TableColumn => ({
        header: heading,
        width: fields.includes('idNumber') ? 21 : 12,
        kind: 'text',
      })),
  ]
  const cells = rows.map(({ row, problems }) => [
    problemTexts(problems.filter((problem) => isToBeMended([problem]))).join('；'),
    ...row.texts.filter((_text, index) => isOwn[index]),
  ])
  return [
    { name, orientation: 'landscape', table: { columns, rows: dataRows(cells) }, frozenColumns: 1 },
  ]
}

function refuse(code: ImportsErrorCode): AppError {
  return new AppError(code)
}
