import { normaliseText } from './full-width.ts'

export type IsbnProblem = 'missing' | 'length' | 'characters' | 'prefix' | 'check_digit'

export type CheckedIsbn =
  | { readonly ok: true; readonly isbn13: string }
  | { readonly ok: false; readonly problem: IsbnProblem }

/** What a form or an import says for each reason an ISBN is refused. */
export const ISBN_PROBLEM_TEXT = {
  missing: '请填写ISBN，没有ISBN的图书请用馆内条码',
  length: 'ISBN应为13位或10位数字',
  characters: 'ISBN只能由数字组成，10位的末位可以是X',
  prefix: '13位ISBN应以978或979开头',
  check_digit: 'ISBN校验不通过，请对照封底条码核对',
} as const satisfies Record<IsbnProblem, string>

/** Checks an ISBN-13 or ISBN-10 (hyphens, spaces and the word ISBN ignored); answers ISBN-13. */
export function checkIsbn(text: string): CheckedIsbn {
  const isbn = normaliseText(text)
    .toUpperCase()
    .replace(/^ISBN(?:-?1[03](?=:))?:?/, '')
    .replace(/[\s\u2010-\u2015\u2212-]/gu, '')
  if (isbn === '') return { ok: false, problem: 'missing' }
  if (/[^\dX]/.test(isbn) || /X./.test(isbn)) return { ok: false, problem: 'characters' }
  if (isbn.length === 10) {
    if (isbn10CheckDigit(isbn) !== isbn.slice(9)) return { ok: false, problem: 'check_digit' }
    return { ok: true, isbn13: withCheckDigit(`978${isbn.slice(0, 9)}`) }
  }
  if (isbn.length !== 13) return { ok: false, problem: 'length' }
  if (isbn.endsWith('X')) return { ok: false, problem: 'characters' }
  if (!/^97[89]/.test(isbn)) return { ok: false, problem: 'prefix' }
  if (withCheckDigit(isbn.slice(0, 12)) !== isbn) return { ok: false, problem: 'check_digit' }
  return { ok: true, isbn13: isbn }
}

function withCheckDigit(first12: string): string {
  const sum = Array.from(first12, Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return `${first12}${(10 - (sum % 10)) % 10}`
}

function isbn10CheckDigit(isbn: string): string {
  const sum = Array.from(isbn.slice(0, 9), Number).reduce(
    (total, digit, index) => total + digit * (10 - index),
    0,
  )
  const rest = (11 - (sum % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}
