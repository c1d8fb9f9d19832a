import { plainText } from './plain-text.ts'

const MIDDLE_DOTS = /[\u00B7\u2022\u2027\u2219\u22C5\u25CF\u30FB]/gu
const HAN = '\\p{Script=Han}'
const DOT_BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s*[.\u00B7]\\s*(?=${HAN})`, 'gu')
const SHORT_HAN_NAME = new RegExp(`^${HAN}{2,4}$`, 'u')
const TWO_HAN = new RegExp(`^${HAN}{2}$`, 'u')
const COMPOUND_SURNAME =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|令狐)$/u

/** Full-width forms made half-width (NFKC), ends trimmed, runs of white space made one space. */
export function normaliseText(text: string): string {
  return plainText(text).normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

/**
 * A person's name as it is stored: "张 三" (one wide space) becomes "张三"; every spelling of the middle dot in a
 * minority name becomes "·". "张三 李四" keeps its space: it is two people, not a name.
 */
export function normaliseName(text: string): string {
  const name = normaliseText(text).replace(MIDDLE_DOTS, '·').replace(DOT_BETWEEN_HAN, '·')
  const parts = name.split(' ')
  const joined = parts.join('')
  if (!SHORT_HAN_NAME.test(joined)) return name
  return looksLikeTwoPeople(parts) ? name : joined
}

/** The digits of a text, full-width ones included, everything else dropped. */
export function digitsOf(text: string): string {
  return normaliseText(text).replace(/\D/gu, '')
}

function looksLikeTwoPeople(parts: readonly string[]): boolean {
  const [first, second] = parts
  if (parts.length !== 2 || first === undefined || second === undefined) return false
  return TWO_HAN.test(first) && TWO_HAN.test(second) && !COMPOUND_SURNAME.test(first)
}
