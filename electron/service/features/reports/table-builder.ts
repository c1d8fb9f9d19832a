import {
  figureName,
  type FigureKind,
  type FigureValue,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
} from '#shared/features/reports/report-table.ts'
import type { EvidenceSubject } from './evidence-subject.ts'

/** The rows a figure was counted from. */
export interface RowsBehind {
  readonly subject: EvidenceSubject
  readonly ids: readonly number[]
}

export interface FigureEvidence extends RowsBehind {
  readonly figure: string
}

export interface BuiltTable {
  readonly table: ReportTable
  readonly evidence: readonly FigureEvidence[]
}

export interface TableHead {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly rowHeading: string
  readonly columns: readonly ReportColumn[]
}

/** A figure, and where it comes from. */
export interface Counted {
  readonly value: FigureValue
  readonly rows?: RowsBehind
}

/** Puts a table together row by row and keeps the rows behind each figure. */
export class TableBuilder {
  readonly #head: TableHead
  readonly #rows: ReportRow[] = []
  readonly #notes: string[] = []
  readonly #evidence: FigureEvidence[] = []

  constructor(head: TableHead) {
    this.#head = head
  }

  row(
    key: string,
    label: string,
    figures: Readonly<Record<string, Counted>>,
    options: { readonly kind?: FigureKind; readonly isTotal?: boolean } = {},
  ): this {
    const entries = Object.entries(figures).map(([column, { value, rows }]) => {
      if (rows !== undefined) {
        this.#evidence.push({ figure: figureName(this.#head.id, key, column), ...rows })
      }
      return [column, { value, hasRows: rows !== undefined }] as const
    })
    this.#rows.push({
      key,
      label,
      kind: options.kind ?? null,
      isTotal: options.isTotal ?? false,
      figures: Object.fromEntries(entries),
    })
    return this
  }

  note(text: string): this {
    this.#notes.push(text)
    return this
  }

  build(): BuiltTable {
    const table = {
      ...this.#head,
      columns: [...this.#head.columns],
      rows: this.#rows,
      notes: this.#notes,
    }
    return { table, evidence: this.#evidence }
  }
}

/** The number of distinct rows, with those rows behind it. */
export function counted(subject: EvidenceSubject, ids: readonly number[]): Counted {
  const distinct = [...new Set(ids)].toSorted((a, b) => a - b)
  return { value: distinct.length, rows: { subject, ids: distinct } }
}
