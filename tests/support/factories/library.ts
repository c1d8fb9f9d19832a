import type { AcquisitionDraft, BookCopy } from '#shared/features/library/copy.ts'
import type { BookTitleDraft } from '#shared/features/library/title.ts'
import type { Office } from '#tests/support/office.ts'

/** A title as the catalogue form would send it. */
export function titleDraft(overrides: Partial<BookTitleDraft> = {}): BookTitleDraft {
  return {
    isbn: '9787544270878',
    title: '小王子',
    author: '（法）圣埃克苏佩里',
    publisher: '南海出版公司',
    published: '2014-01',
    classCode: 'I565.88',
    shelfTag: 'story',
    ageBand: '7-9',
    priceFen: 2500,
    ...overrides,
  }
}

/** One donated copy, on the shelf since March 2026. */
export function acquisition(overrides: Partial<AcquisitionDraft> = {}): AcquisitionDraft {
  return {
    count: 1,
    barcodes: [],
    origin: 'donation',
    fundSource: null,
    acquiredOn: '2026-03-01',
    ...overrides,
  }
}

/** Catalogues a title without ISBN with as many copies as asked for; answers the copies. */
export async function addBooks(
  office: Office,
  title: string,
  copies: Partial<AcquisitionDraft> = {},
): Promise<readonly [BookCopy, ...BookCopy[]]> {
  const added = await office.request('library.addTitle', {
    title: titleDraft({ title, isbn: null, author: '佚名' }),
    copies: acquisition(copies),
  })
  const [first, ...rest] = added.copies
  if (first === undefined) throw new Error('a title comes with a copy')
  return [first, ...rest]
}
