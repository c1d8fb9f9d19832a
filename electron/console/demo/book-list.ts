import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BookTitleDraft } from '#shared/features/library/title.ts'
import { checkIsbn } from '#shared/kernel/isbn.ts'
import { parseYuan } from '#shared/kernel/money.ts'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import type { SpreadsheetCell } from '#service/platform/documents/spreadsheet-model.ts'

export interface ListedBook {
  readonly title: BookTitleDraft
  readonly copies: number
  readonly isDonated: boolean
}

/** The titles of an office’s book list, editions of one ISBN together. */
export async function readBookList(file: string): Promise<readonly ListedBook[]> {
  const { sheets } = await readSpreadsheet(await readFile(file), basename(file))
  const rows = sheets[0]?.rows ?? []
  const headerAt = rows.findIndex((row) => row.some((cell) => cell.text === '书名'))
  const header = (rows[headerAt] ?? []).map((cell) => cell.text)
  const books = new Map<string, ListedBook>()
  for (const row of rows.slice(headerAt + 1)) {
    const book = bookOf(header, row)
    if (book === null) continue
    const key = book.title.isbn ?? book.title.title
    const known = books.get(key)
    books.set(key, known === undefined ? book : { ...known, copies: known.copies + book.copies })
  }
  return [...books.values()]
}

function bookOf(header: readonly string[], row: readonly SpreadsheetCell[]): ListedBook | null {
  const at = (name: string) => row[header.indexOf(name)]?.text.trim() ?? ''
  const title = at('书名')
  if (title === '') return null
  const isbn = checkIsbn(at('ISBN'))
  const price = parseYuan(at('单价'))
  const copies = Number(at('册数'))
  return {
    title: {
      isbn: isbn.ok ? isbn.isbn13 : null,
      title,
      author: at('作者'),
      publisher: at('出版社'),
      published: '',
      classCode: /^[A-Z]/.test(at('分类号')) ? at('分类号') : '',
      shelfTag: 'story',
      ageBand: null,
      priceFen: price.ok && price.fen >= 0 ? price.fen : null,
    },
    copies: Number.isInteger(copies) && copies > 0 ? copies : 1,
    isDonated: at('来源').includes('捐'),
  }
}
