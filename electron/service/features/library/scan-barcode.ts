import type { ParsedInput } from '#shared/contract/index.ts'
import type { LabelledCopy, Scan } from '#shared/features/library/copy-standing.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { checkIsbn } from '#shared/kernel/isbn.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findCopyByBarcode, listCopiesOf } from './copies.repository.ts'
import { loanLineOfCopy } from './loan-lines.ts'
import { findTitleByIsbn } from './titles.repository.ts'

/** What a scanned text is; a copy's own barcode goes before the ISBN on its cover. */
export function scanBarcode(context: QueryContext, { barcode }: ParsedInput<'library.scan'>): Scan {
  const copy = findCopyByBarcode(context.db, barcode)
  if (copy === undefined) return scanIsbn(context.db, barcode)
  if (copy.removedOn !== null) return { kind: 'removed', copy }
  const loan = loanLineOfCopy(context, copy.id)
  return loan === null ? { kind: 'on-shelf', copy } : { kind: 'lent', copy, loan }
}

/** The copy that bears a barcode. Throws BARCODE_UNKNOWN. */
export function getCopyByBarcode(db: Reads, barcode: string): LabelledCopy {
  const copy = findCopyByBarcode(db, barcode)
  if (copy === undefined) throw new AppError('BARCODE_UNKNOWN', { barcode })
  return copy
}

function scanIsbn(db: Reads, text: string): Scan {
  const checked = checkIsbn(text)
  const title = checked.ok ? findTitleByIsbn(db, checked.isbn13) : undefined
  if (title === undefined) return { kind: 'unknown', text }
  const held = listCopiesOf(db, title.id).filter((copy) => copy.removedOn === null)
  return { kind: 'isbn', title: title.title, barcodes: held.map((copy) => copy.barcode) }
}
