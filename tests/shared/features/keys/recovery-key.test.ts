import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  GROUP_COUNT,
  GROUP_LENGTH,
  readRecoveryKey,
  RECOVERY_KEY_BYTES,
  writeRecoveryKey,
} from '#shared/features/keys/recovery-key.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = GROUP_COUNT * GROUP_LENGTH
const aKey = fc.uint8Array({ minLength: RECOVERY_KEY_BYTES, maxLength: RECOVERY_KEY_BYTES })
const aPlace = fc.nat(LENGTH - 1)

/** The number of the group a place lies in, as the screen says it. */
function groupAt(place: number): number {
  return Math.floor(place / GROUP_LENGTH) + 1
}

describe('a recovery key typed from its sheet', () => {
  it('has at least 160 bits, and letters that are not mistaken for one another', () => {
    expect(RECOVERY_KEY_BYTES * 8).toBe(160)
    fc.assert(
      fc.property(aKey, (bytes) => {
        const text = writeRecoveryKey(bytes).join('')
        expect(text).toHaveLength(LENGTH)
        expect(text).not.toMatch(/[ILOU]/)
      }),
    )
  })

  it('is read back, and different keys look different', () => {
    fc.assert(
      fc.property(aKey, aKey, (one, other) => {
        const groups = writeRecoveryKey(one)
        expect(readRecoveryKey(groups.join('-'))).toEqual({ kind: 'whole', groups })
        const isSame = Buffer.from(one).equals(Buffer.from(other))
        expect(writeRecoveryKey(other).join('') === groups.join('')).toBe(isSame)
      }),
    )
  })

  it('may be in lower case, full-width letters, with O for 0 and l for 1, spaces and lines', () => {
    fc.assert(
      fc.property(aKey, (bytes) => {
        const groups = writeRecoveryKey(bytes)
        const text = groups.join(' ')
        const fullWidth = Array.from(groups.join('－'), (character) =>
          /[!-~]/.test(character)
            ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)
            : character,
        )
        const typings = [
          text.toLowerCase(),
          fullWidth.join(''),
          text.replaceAll('0', 'O').replaceAll('1', 'l'),
          groups.join('\r\n'),
          `　${groups.join('—')}\n`,
        ]
        for (const typed of typings) {
          expect(readRecoveryKey(typed)).toEqual({ kind: 'whole', groups })
        }
      }),
    )
  })

  it('with one wrong character names its group, whichever character it is', () => {
    fc.assert(
      fc.property(aKey, aPlace, (bytes, place) => {
        const text = writeRecoveryKey(bytes).join('')
        for (const wrong of [...Array.from(ALPHABET), 'U', '?', '林']) {
          if (wrong === text[place]) continue
          const typed = `${text.slice(0, place)}${wrong}${text.slice(place + 1)}`
          const groups = [groupAt(place)]
          expect(readRecoveryKey(typed)).toEqual({ kind: 'mistyped', groups })
        }
      }),
    )
  })

  it('with two neighbours the wrong way round names the group or the two groups', () => {
    fc.assert(
      fc.property(aKey, fc.nat(LENGTH - 2), (bytes, place) => {
        const text = writeRecoveryKey(bytes).join('')
        const [first = '', second = ''] = text.slice(place, place + 2)
        fc.pre(first !== second)
        const typed = `${text.slice(0, place)}${second}${first}${text.slice(place + 2)}`
        const groups = [...new Set([groupAt(place), groupAt(place + 1)])]
        expect(readRecoveryKey(typed)).toEqual({ kind: 'mistyped', groups })
      }),
    )
  })

  it('with two groups in each other’s place names both', () => {
    fc.assert(
      fc.property(aKey, fc.nat(GROUP_COUNT - 1), fc.nat(GROUP_COUNT - 1), (bytes, one, other) => {
        fc.pre(one < other)
        const groups = [...writeRecoveryKey(bytes)]
        const [first = '', second = ''] = [groups[one], groups[other]]
        fc.pre(first !== second)
        groups[one] = second
        groups[other] = first
        expect(readRecoveryKey(groups.join(' '))).toEqual({
          kind: 'mistyped',
          groups: [one + 1, other + 1],
        })
      }),
    )
  })

  it.each([
    ['', 0],
    ['ABCDE ABCDE', 10],
    ['A'.repeat(41), 41],
  ])('of the wrong length (%j) is told how many characters are there', (typed, count) => {
    expect(readRecoveryKey(typed)).toEqual({ kind: 'length', typed: count, expected: 40 })
  })
})
