import { z } from 'zod'
import {
  bookTitleIdSchema,
  bookTitleSchema,
  cataloguedTitleSchema,
  type BookTitle,
  type BookTitleFields,
  type BookTitleId,
  type CataloguedTitle,
} from '#shared/features/library/title.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  title.id, title.isbn, title.title, title.author, title.publisher, title.published,
  title.class_code AS classCode, title.shelf_tag AS shelfTag, title.age_band AS ageBand,
  title.price_fen AS priceFen`

const CATALOGUE = query(
  `SELECT ${COLUMNS}, count(copy.id) AS copies, count(copy.id) - count(loan.id) AS available
   FROM book_title AS title
   LEFT JOIN book_copy AS copy ON copy.title_id = title.id AND copy.removed_on IS NULL
   LEFT JOIN loan ON loan.copy_id = copy.id AND loan.closed_on IS NULL
   GROUP BY title.id
   ORDER BY title.id DESC`,
  cataloguedTitleSchema,
)

const BY_ID = query(
  `SELECT ${COLUMNS} FROM book_title AS title WHERE title.id = @id`,
  bookTitleSchema,
)

const BY_ISBN = query(
  'SELECT id, title FROM book_title WHERE isbn = @isbn',
  z.object({ id: bookTitleIdSchema, title: z.string() }),
)

const INSERT = statement(`
  INSERT INTO book_title (isbn, title, author, publisher, published, class_code, shelf_tag,
                          age_band, price_fen)
  VALUES (@isbn, @title, @author, @publisher, @published, @classCode, @shelfTag,
          @ageBand, @priceFen)
`)

const UPDATE = statement(`
  UPDATE book_title SET isbn = @isbn, title = @title, author = @author, publisher = @publisher,
    published = @published, class_code = @classCode, shelf_tag = @shelfTag, age_band = @ageBand,
    price_fen = @priceFen
  WHERE id = @id
`)

/** Every title with its copies held and those on the shelf, the newest first. */
export function listCatalogue(db: Reads): CataloguedTitle[] {
  return db.all(CATALOGUE)
}

export function getTitle(db: Reads, id: BookTitleId): BookTitle {
  return db.get(BY_ID, { id })
}

export function findTitleByIsbn(db: Reads, isbn: string) {
  return db.find(BY_ISBN, { isbn })
}

export function insertTitle(db: Writes, title: BookTitleFields): BookTitleId {
  return bookTitleIdSchema.parse(db.run(INSERT, title).id)
}

export function updateTitle(db: Writes, id: BookTitleId, title: BookTitleFields): void {
  db.run(UPDATE, { id, ...title })
}
