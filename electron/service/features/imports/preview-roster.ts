import type { ParsedInput } from '#shared/contract/index.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { maskIdNumber } from '#shared/kernel/id-number.ts'
import type { PreviewRow, RosterPreview } from '#shared/features/imports/roster-import.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { targetsOf } from './column-mapping.ts'
import { countVerdicts } from './count-verdicts.ts'
import { fingerprintOf, judgeFile } from './judge-file.ts'
import type { JudgedRow } from './judge-rows.ts'
import { loadRoster } from './load-roster.ts'
import type { RosterFile } from './roster-file.ts'

/** Reads a roster and says what would become of every row; saves nothing. */
export async function previewRoster(
  context: TaskContext,
  input: ParsedInput<'imports.preview'>,
): Promise<RosterPreview> {
  const file = await loadRoster(context, input)
  const rows = context.read(({ db }) => judgeFile(db, file))
  return {
    fileName: file.fileName,
    sha256: file.sha256,
    previewed: fingerprintOf(file, rows),
    registeredOn: file.registeredOn,
    sheets: file.sheets.map(previewSheet),
    skippedSheets: [...file.skippedSheets],
    rows: rows.map(previewOf),
    counts: countVerdicts(rows),
    populations: countStated(rows),
  }
}

function previewSheet(sheet: RosterFile['sheets'][number]): RosterPreview['sheets'][number] {
  const targets = targetsOf(sheet.header)
  return {
    name: sheet.name,
    headerRow: sheet.header.firstRow + 1,
    fingerprint: sheet.fingerprint,
    mapping: sheet.mapping,
    columns: sheet.header.columns.map(({ heading }, index) => ({
      heading,
      target: targets[index] ?? '',
      found: sheet.found[index] ?? '',
    })),
  }
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
    options: [...judged.options],
    choice: judged.choice,
    changes: [...(judged.update?.changes ?? [])],
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
