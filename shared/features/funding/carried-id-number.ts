import { normaliseText } from '#shared/kernel/full-width.ts'
import { idCheckDigit } from '#shared/kernel/id-number.ts'

/** County, a birth date of 19xx or 20xx, sequence; then the check digit. */
const LOOKS_LIKE_ID =
  /(?<![0-9A-Za-z])([1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})([\dXx])(?![0-9A-Za-z])/g

/**
 * Whether a text carries a valid ID number: ledgers are kept 30 years, children's data is not, so
 * vouchers must not name anyone by number (domain §4.5).
 */
export function carriesIdNumber(text: string): boolean {
  return [...normaliseText(text).matchAll(LOOKS_LIKE_ID)].some(
    ([, first17 = '', last = '']) => idCheckDigit(first17) === last.toUpperCase(),
  )
}
