import type { CampFormDraft } from '#shared/features/enrolments/camp-form.ts'
import {
  isEmptyRow,
  readRow,
  type FormColumn,
  type FormRow,
} from '#shared/features/enrolments/form-row.ts'
import type { Day } from '#shared/kernel/day.ts'

/** The first box that cannot be kept as it stands. */
export interface Problem {
  /** Counted from 0, among all rows shown. */
  readonly row: number
  readonly column: FormColumn | 'childId'
  readonly message: string
}

interface Sheet {
  readonly forms: readonly CampFormDraft[]
  readonly filled: readonly FormRow[]
  readonly problem: Problem | null
}

/** Reads every row that was begun. */
export function readSheet(rows: readonly FormRow[], today: Day): Sheet {
  const filled = rows.filter((row) => !isEmptyRow(row))
  const forms: CampFormDraft[] = []
  let problem: Problem | null = null
  for (const [row, typed] of rows.entries()) {
    if (isEmptyRow(typed)) continue
    const read = readRow(typed, today)
    if (read.ok) forms.push(read.form)
    else problem ??= { row, column: read.column, message: read.message }
  }
  if (filled.length === 0) {
    problem = { row: 0, column: 'childId', message: '请至少填写一名儿童' }
  }
  return { forms, filled, problem }
}

export function withRow(rows: readonly FormRow[], index: number, row: FormRow): FormRow[] {
  return rows.map((before, at) => (at === index ? row : before))
}
