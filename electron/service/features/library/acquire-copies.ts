import type { ParsedInput } from '#shared/contract/index.ts'
import { LAST_OWN_SERIAL, ownBarcode, serialOf } from '#shared/features/library/barcode.ts'
import type { Acquisition, BookCopy } from '#shared/features/library/copy.ts'
import type { BookTitleId } from '#shared/features/library/title.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { findCopyByBarcode, findLastOwnBarcode, insertCopy } from './copies.repository.ts'
import { getTitle } from './titles.repository.ts'

/** Throws NOT_FOUND, and as acquireCopies. */
export function addCopies(
  context: CommandContext,
  { titleId, copies }: ParsedInput<'library.addCopies'>,
): BookCopy[] {
  getTitle(context.db, titleId)
  context.about('book-title', titleId)
  return acquireCopies(context, titleId, copies)
}

/**
 * Puts copies of a title on the shelf: those with a barcode first, the others with the site's own.
 * Throws ACQUIRED_IN_FUTURE, BARCODE_TAKEN, BARCODES_USED_UP.
 */
export function acquireCopies(
  { db, today }: CommandContext,
  titleId: BookTitleId,
  { count, barcodes, origin, fundSource, acquiredOn }: Acquisition,
): BookCopy[] {
  if (acquiredOn > today) throw new AppError('ACQUIRED_IN_FUTURE', { today })
  const labels = { titleId, origin, fundSource, acquiredOn }
  const add = (barcode: string): BookCopy => {
    const taken = findCopyByBarcode(db, barcode)
    if (taken !== undefined) throw new AppError('BARCODE_TAKEN', { barcode, title: taken.title })
    const copy = { ...labels, barcode }
    return { id: insertCopy(db, copy), ...copy, removedOn: null, removedReason: null }
  }
  const labelled = barcodes.map(add)
  const last = findLastOwnBarcode(db)
  const serial = last === null ? 0 : (serialOf(last) ?? 0)
  const rest = count - barcodes.length
  if (serial + rest > LAST_OWN_SERIAL) throw new AppError('BARCODES_USED_UP')
  const own = Array.from({ length: rest }, (_, index) => add(ownBarcode(serial + 1 + index)))
  return [...labelled, ...own]
}
