import { createHash } from 'node:crypto'
import {
  formerFiles,
  listCategoryPeriods,
  listChildren,
} from '#service/features/children/children.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { targetsOf } from './column-mapping.ts'
import { judgeRows, type JudgedRow } from './judge-rows.ts'
import type { RosterFile, RosterOrder } from './roster-file.ts'

export type LoadedRoster = RosterFile & Pick<RosterOrder, 'registeredOn'>

/** Compares a file with the register as it is now. */
export function judgeFile(db: Reads, file: RosterFile): readonly JudgedRow[] {
  return judgeRows(file.rows, {
    children: listChildren(db),
    former: formerFiles(db),
    periods: Map.groupBy(listCategoryPeriods(db), (period) => period.childId),
    closed: new Set(recordStates(db).keys()),
  })
}

/** Equal for two judgements of the same file that say the same about every row. */
export function fingerprintOf(file: LoadedRoster, rows: readonly JudgedRow[]): string {
  const said = {
    sha256: file.sha256,
    registeredOn: file.registeredOn,
    columns: file.sheets.map((sheet) => targetsOf(sheet.header)),
    rows: rows.map((row) => [
      row.verdict,
      row.options,
      row.choice,
      row.match?.id ?? null,
      row.update?.changes ?? [],
    ]),
  }
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
