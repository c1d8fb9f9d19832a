import { z } from 'zod'
import {
  bookCopyIdSchema,
  bookCopySchema,
  type BookCopy,
  type BookCopyId,
  type RemovalReason,
} from '#shared/features/library/copy.ts'
import { labelledCopySchema, type LabelledCopy } from '#shared/features/library/copy-standing.ts'
import type { BookTitleId } from '#shared/features/library/title.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  copy.id, copy.title_id AS titleId, copy.barcode, copy.origin, copy.fund_source AS fundSource,
  copy.acquired_on AS acquiredOn, copy.removed_on AS removedOn,
  copy.removed_reason AS removedReason`
const WITH_TITLE = `
  SELECT ${COLUMNS}, title.title
  FROM book_copy AS copy JOIN book_title AS title ON title.id = copy.title_id`

const BY_BARCODE = query(`${WITH_TITLE} WHERE copy.barcode = @barcode`, labelledCopySchema)
const BY_ID = query(`${WITH_TITLE} WHERE copy.id = @id`, labelledCopySchema)
const OF_TITLE = query(
  `${WITH_TITLE} WHERE copy.title_id = @titleId ORDER BY copy.id`,
  labelledCopySchema,
)
const HELD_SINCE = query(
  `SELECT ${COLUMNS} FROM book_copy AS copy
   WHERE copy.acquired_on <= @to AND (copy.removed_on IS NULL OR copy.removed_on >= @from)
   ORDER BY copy.id`,
  bookCopySchema,
)
const LAST_OWN = query(
  `SELECT max(barcode) AS barcode FROM book_copy
   WHERE barcode GLOB 'TS[0-9][0-9][0-9][0-9][0-9][0-9]'`,
  z.object({ barcode: z.string().nullable() }),
)

const INSERT = statement(`
  INSERT INTO book_copy (title_id, barcode, origin, fund_source, acquired_on)
  VALUES (@titleId, @barcode, @origin, @fundSource, @acquiredOn)
`)
const REMOVE = statement(`
  UPDATE book_copy SET removed_on = @on, removed_reason = @reason WHERE id = @id
`)

export function findCopyByBarcode(db: Reads, barcode: string): LabelledCopy | undefined {
  return db.find(BY_BARCODE, { barcode })
}

export function getCopy(db: Reads, id: BookCopyId): LabelledCopy {
  return db.get(BY_ID, { id })
}

export function listCopiesOf(db: Reads, titleId: BookTitleId): LabelledCopy[] {
  return db.all(OF_TITLE, { titleId })
}

/** Copies that were held on any day between two days, both included. */
export function listCopiesHeldBetween(db: Reads, from: Day, to: Day): BookCopy[] {
  return db.all(HELD_SINCE, { from, to })
}

/** The highest of the site's own barcodes, or null before the first. */
export function findLastOwnBarcode(db: Reads): string | null {
  return db.get(LAST_OWN).barcode
}

export function insertCopy(
  db: Writes,
  copy: Omit<BookCopy, 'id' | 'removedOn' | 'removedReason'>,
): BookCopyId {
  return bookCopyIdSchema.parse(db.run(INSERT, copy).id)
}

export function markCopyRemoved(db: Writes, id: BookCopyId, on: Day, reason: RemovalReason): void {
  db.run(REMOVE, { id, on, reason })
}
