/** Crockford's letters and digits: no I, L, O or U, which look like others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

const BITS_OF_CHARACTER = 5
const DATA_OF_GROUP = 4
export const GROUP_LENGTH = DATA_OF_GROUP + 1
export const GROUP_COUNT = 8

/** 160 random bits fill the sheet: eight groups of four characters of key and one of check. */
export const RECOVERY_KEY_BYTES = (GROUP_COUNT * DATA_OF_GROUP * BITS_OF_CHARACTER) / 8

/** A typed recovery key: whole, of the wrong length, or with groups (from 1) that cannot be right. */
export type TypedRecoveryKey =
  | { readonly kind: 'whole'; readonly groups: readonly string[] }
  | { readonly kind: 'length'; readonly typed: number; readonly expected: number }
  | { readonly kind: 'mistyped'; readonly groups: readonly number[] }

/** The groups of a sheet, each with its check character; `bytes` are RECOVERY_KEY_BYTES long. */
export function writeRecoveryKey(bytes: Uint8Array): readonly string[] {
  if (bytes.length !== RECOVERY_KEY_BYTES) throw new RangeError('a recovery key has 20 bytes')
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const values = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
  return Array.from({ length: GROUP_COUNT }, (_, index) => {
    const data = values.slice(index * DATA_OF_GROUP, (index + 1) * DATA_OF_GROUP)
    return [...data, checkValue(data, index)].map((value) => ALPHABET[value] ?? '').join('')
  })
}

/**
 * Reads what somebody typed from a sheet: lower case, full-width letters, spaces, hyphens and lines
 * are accepted, O for 0 and I or L for 1. In every group one wrong character, two neighbours the
 * wrong way round, and a group in another's place are found.
 */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const text = plain(typed)
  const expected = GROUP_COUNT * GROUP_LENGTH
  const characters = Array.from(text)
  if (characters.length !== expected) {
    return { kind: 'length', typed: characters.length, expected }
  }
  const groups = Array.from({ length: GROUP_COUNT }, (_, index) =>
    characters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(''),
  )
  const wrong = groups.flatMap((group, index) => (isRight(group, index) ? [] : [index + 1]))
  return wrong.length > 0 ? { kind: 'mistyped', groups: wrong } : { kind: 'whole', groups }
}

function plain(typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.,·]/gu, '')
  return bare.replaceAll(/[ILO]/g, (character) => LOOK_ALIKES[character] ?? character)
}

function isRight(group: string, index: number): boolean {
  const values = Array.from(group, (character) => ALPHABET.indexOf(character))
  if (values.includes(-1)) return false
  return checkValue(values.slice(0, DATA_OF_GROUP), index) === values.at(-1)
}

/**
 * Weighted sum in the field of 32 elements. The weights differ from each other and from the check
 * character's own (1), so that a change of one character or of two neighbours' order changes the
 * sum; the group's number is added, so that groups cannot change places.
 */
function checkValue(data: readonly number[], index: number): number {
  return data.reduce((sum, value, place) => sum ^ multiply(value, place + 2), index + 1)
}

/** Product in the field of 32 elements, x⁵ + x² + 1. */
function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < BITS_OF_CHARACTER; bit++) {
    if ((b >> bit) & 1) product ^= a << bit
  }
  for (let bit = 2 * BITS_OF_CHARACTER - 2; bit >= BITS_OF_CHARACTER; bit--) {
    if ((product >> bit) & 1) product ^= 0b100101 << (bit - BITS_OF_CHARACTER)
  }
  return product
}
