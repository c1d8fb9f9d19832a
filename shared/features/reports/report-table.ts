import { z } from 'zod'
import { formatArea } from '#shared/kernel/area.ts'
import { formatYuan } from '#shared/kernel/money.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

/** What a figure counts: people and things, dm², fen, an average (numerator ÷ denominator) or words. */
export const figureKindSchema = z.enum(['count', 'area', 'fen', 'average', 'text'])
export type FigureKind = z.infer<typeof figureKindSchema>

const fractionSchema = z.object({ numerator: z.int(), denominator: z.int() })

/** A figure as it was counted; null where it does not apply (printed —). */
export const figureValueSchema = z.union([z.int(), z.string(), fractionSchema, z.null()])
export type FigureValue = z.infer<typeof figureValueSchema>

export const figureSchema = z.object({
  value: figureValueSchema,
  /** Whether the rows behind it were kept: a click opens them. */
  hasRows: z.boolean(),
})
export type Figure = z.infer<typeof figureSchema>

const columnSchema = z.object({
  key: z.string(),
  label: z.string(),
  kind: figureKindSchema,
  /** Width in half-width characters. */
  width: z.int(),
})

const rowSchema = z.object({
  key: z.string(),
  label: z.string(),
  /** Overrides the column's kind where rows are indicators of different units. */
  kind: figureKindSchema.nullable(),
  isTotal: z.boolean(),
  figures: z.record(z.string(), figureSchema),
})

/** One statistical table of the report (domain §3.3). */
export const reportTableSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  /** Heading of the first column. */
  rowHeading: z.string(),
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
  notes: z.array(z.string()),
})
export type ReportTable = z.infer<typeof reportTableSchema>
export type ReportRow = z.infer<typeof rowSchema>
export type ReportColumn = z.infer<typeof columnSchema>

/** A rule between figures (勾稽关系) and whether it holds. */
export const reportCheckSchema = z.object({
  id: z.string(),
  label: z.string(),
  left: z.string(),
  right: z.string(),
  isHeld: z.boolean(),
  /** A check that blocks the report, or one that only has to be explained. */
  isBlocking: z.boolean(),
})
export type ReportCheck = z.infer<typeof reportCheckSchema>

/** Name of one figure within a report: table, row and column. */
export function figureName(tableId: string, rowKey: string, columnKey: string): string {
  return `${tableId}/${rowKey}/${columnKey}`
}

export function kindOf(row: ReportRow, column: ReportColumn): FigureKind {
  return row.kind ?? column.kind
}

/** A figure as it is printed: zero as 0, not applicable as — (domain §3.3). */
export function formatFigure(kind: FigureKind, value: FigureValue): string {
  if (value === null) return '—'
  if (typeof value === 'string') return value
  if (typeof value === 'object') return formatAverage(value)
  switch (kind) {
    case 'area':
      return formatArea(value)
    case 'fen':
      return formatYuan(value).replace('¥', '')
    case 'count':
    case 'average':
    case 'text':
      return String(value)
    default:
      return assertNever(kind)
  }
}

/** One decimal, half up; — when there is nothing to divide by. */
export function formatAverage({
  numerator,
  denominator,
}: {
  readonly numerator: number
  readonly denominator: number
}): string {
  if (denominator === 0) return '—'
  const tenths = Math.floor((numerator * 20 + denominator) / (denominator * 2))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
