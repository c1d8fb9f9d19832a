import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import { maskIdNumber } from '#shared/kernel/id-number.ts'
import type { PreviewRow, RosterPreview } from '#shared/features/imports/roster-import.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import { countVerdicts } from './count-verdicts.ts'
import { judgeRows, type JudgedRow } from './judge-rows.ts'
import { readRosterFile, type RosterFile } from './roster-file.ts'
import { understandRow, type RowRules } from './understand-row.ts'

/** Reads a roster and says what would become of every row; saves nothing. */
export async function previewRoster(
  context: TaskContext,
  { path, registeredOn }: ParsedInput<'imports.preview'>,
): Promise<RosterPreview> {
  const rules = rulesFor(context.today, registeredOn)
  const file = await readRosterFile(path)
  const rows = context.read(({ db }) => judgeFile(db, file, rules))
  return {
    fileName: file.fileName,
    sha256: file.sha256,
    registeredOn: rules.registeredOn,
    sheets: file.sheets.map(({ name, header }) => ({
      name,
      headerRow: header.firstRow + 1,
      columns: header.columns.map(({ heading, fields }) => ({ heading, field: fields[0] ?? null })),
    })),
    skippedSheets: [...file.skippedSheets],
    rows: rows.map(previewOf),
    counts: countVerdicts(rows),
    populations: countStated(rows),
  }
}

/** Throws ROSTER_REGISTERED_IN_FUTURE. */
export function rulesFor(today: Day, registeredOn: Day | undefined): RowRules {
  if (registeredOn !== undefined && registeredOn > today) {
    throw new AppError('ROSTER_REGISTERED_IN_FUTURE')
  }
  return { today, registeredOn: registeredOn ?? today }
}

export function judgeFile(db: Reads, file: RosterFile, rules: RowRules): readonly JudgedRow[] {
  const understood = file.sheets.flatMap(({ header, rows }) =>
    rows.map((row) => understandRow(row, header.columns, rules)),
  )
  return judgeRows(understood, listChildren(db))
}

function previewOf({ row, identity, shown, ...judged }: JudgedRow, index: number): PreviewRow {
  return {
    id: index + 1,
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    verdict: judged.verdict,
    name: identity.name,
    sex: identity.sex,
    bornOn: identity.bornOn,
    maskedIdNumber: identity.idNumber === null ? null : maskIdNumber(identity.idNumber),
    village: shown.village,
    school: shown.school,
    grade: shown.grade,
    guardianName: shown.guardianName,
    guardianPhone: shown.guardianPhone,
    categories: [...judged.categories],
    problems: [...judged.problems],
  }
}

/** Of the children that would be added; one child may be in both. */
function countStated(rows: readonly JudgedRow[]): RosterPreview['populations'] {
  const added = rows.filter((row) => row.verdict.startsWith('added'))
  const within = (row: JudgedRow, population: string) =>
    row.categories.some((code) => childCategoryByCode(code).population === population)
  const leftBehind = added.filter((row) => within(row, 'left-behind'))
  return {
    leftBehind: leftBehind.length,
    inDifficulty: added.filter((row) => within(row, 'in-difficulty')).length,
    both: leftBehind.filter((row) => within(row, 'in-difficulty')).length,
  }
}
