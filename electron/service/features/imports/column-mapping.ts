import { createHash } from 'node:crypto'
import { AppError } from '#shared/kernel/app-error.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import {
  columnTargetText,
  findMappedTwice,
  parseColumnTarget,
} from '#shared/features/imports/column-target.ts'
import type { ImportsErrorCode } from '#shared/features/imports/imports.errors.ts'
import { rosterFieldName } from '#shared/features/imports/roster-field.ts'
import type { Layout } from '#shared/features/imports/roster-import.ts'
import type { RosterHeader } from './find-header.ts'

/** The column our own list of problems has in front of the others. */
export const PROBLEM_HEADING = '问题'

/** Mappings for the layouts of a file: those changed just now go before those of last time. */
export interface KnownLayouts {
  readonly chosen: readonly Layout[]
  readonly remembered: readonly Layout[]
}

/** A header with the mapping that counts, and what the program found by itself. */
export interface MappedHeader {
  readonly header: RosterHeader
  readonly fingerprint: string
  readonly found: readonly string[]
  readonly mapping: 'found' | 'remembered' | 'chosen'
}

/**
 * Puts the chosen or remembered mapping over the found one. Throws LAYOUT_OF_ANOTHER_FILE,
 * COLUMN_MAPPED_TWICE and COLUMN_NAME_MISSING.
 */
export function mapColumns(sheet: string, header: RosterHeader, known: KnownLayouts): MappedHeader {
  const fingerprint = fingerprintOf(header)
  const found = targetsOf(header)
  const of = (layouts: readonly Layout[]) =>
    layouts.find((layout) => layout.fingerprint === fingerprint)
  const chosen = of(known.chosen)
  const remembered = of(known.remembered)
  const targets = (chosen ?? remembered)?.targets ?? found
  const mapped = { ...header, columns: withTargets(header, targets) }
  checkColumns(sheet, mapped)
  const mapping =
    chosen !== undefined ? 'chosen' : remembered !== undefined ? 'remembered' : 'found'
  return { header: mapped, fingerprint, found, mapping }
}

export function targetsOf({ columns }: RosterHeader): readonly string[] {
  return columns.map(columnTargetText)
}

/** Headings in their order, whatever stands around them; spaces and widths do not count. */
function fingerprintOf({ columns }: RosterHeader): string {
  const headings = columns
    .map((column) => normaliseText(column.heading).replace(/\s/gu, ''))
    .filter((heading) => heading !== PROBLEM_HEADING)
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex')
}

/** The list of problems has the headings of its roster and one more in front. */
function withTargets(header: RosterHeader, targets: readonly string[]): RosterHeader['columns'] {
  const own = header.columns.filter((column) => column.heading !== PROBLEM_HEADING)
  const isWhole = targets.length === header.columns.length
  if (!isWhole && targets.length !== own.length) throw refuse('LAYOUT_OF_ANOTHER_FILE')
  let next = 0
  return header.columns.map((column) => {
    if (!isWhole && column.heading === PROBLEM_HEADING) return column
    const target = parseColumnTarget(targets[next] ?? '')
    next += 1
    return { ...column, fields: target?.fields ?? [], category: target?.category ?? null }
  })
}

function checkColumns(sheet: string, { columns }: RosterHeader): void {
  const twice = findMappedTwice(
    columns.map((column) => ({ heading: column.heading, target: columnTargetText(column) })),
  )
  if (twice !== null) {
    const { field, first, second } = twice
    throw refuse('COLUMN_MAPPED_TWICE', { field: rosterFieldName(field), first, second })
  }
  if (!columns.some((column) => column.fields.includes('name'))) {
    throw refuse('COLUMN_NAME_MISSING', { sheet })
  }
}

function refuse(code: ImportsErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
