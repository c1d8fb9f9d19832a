import type { SpreadsheetCell } from '#service/platform/documents/spreadsheet-model.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import type { RosterField } from '#shared/features/imports/roster-field.ts'
import type { RosterProblem, RosterProblemCode } from '#shared/features/imports/roster-problem.ts'
import type { RosterRow } from './read-roster.ts'

/** One row while it is being understood: its cells by field, and what was found on the way. */
export class RowReader {
  readonly row: RosterRow
  problems: readonly RosterProblem[] = []
  /** Words that found no field and go into the note, so that nothing of the paper is lost. */
  readonly remarks: string[] = []

  constructor(row: RosterRow) {
    this.row = row
    if (row.isHidden) this.report('ROW_HIDDEN', null)
    for (const { column, cell } of row.cells) {
      if (cell.kind === 'error') this.report('CELL_ERROR', column.fields[0] ?? null, cell.text)
    }
  }

  /** The cell of a field; undefined where it is empty or holds a formula's error. */
  cell(field: RosterField): SpreadsheetCell | undefined {
    return this.row.cells.find(
      ({ column, cell }) => cell.kind !== 'error' && column.fields.includes(field),
    )?.cell
  }

  text(field: RosterField): string {
    return normaliseText(this.cell(field)?.text ?? '')
  }

  /** A text no longer than its field may be; what is cut off is reported. */
  line(field: RosterField, longest: number): string {
    const text = (this.cell(field)?.text ?? '').replace(/\s+/gu, ' ').trim()
    if (text.length <= longest) return text
    this.report('TEXT_TOO_LONG', field, text)
    return text.slice(0, longest)
  }

  /** A number keeps its own precision, anything else its text. */
  value(field: RosterField): string | number {
    const cell = this.cell(field)
    return typeof cell?.raw === 'number' ? cell.raw : this.text(field)
  }

  report(code: RosterProblemCode, field: RosterField | null, text = ''): void {
    this.problems = [...this.problems, { code, field, text }]
  }

  /** Takes back what a later finding has made pointless. */
  withdraw(code: RosterProblemCode): void {
    this.problems = this.problems.filter((problem) => problem.code !== code)
  }
}
