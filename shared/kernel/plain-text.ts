import { z } from 'zod'

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu
const TAB = /\t/gu
/**
 * Characters nobody sees: controls, soft hyphens, zero-width marks, marks that turn the direction
 * of writing round, tags, and halves of a character. Variation selectors stay: they tell apart two
 * forms of one character in a name.
 */
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Surrogate}]/gu

/**
 * A text as it may be stored: what is on paper and nothing else. Two names that look the same are
 * the same, a name cannot write itself backwards, and no file carries a control character. Line
 * breaks stay, all of one kind; a tab becomes a space.
 */
export function plainText(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(TAB, ' ')
    .replace(UNSEEN, (character) => (character === '\n' ? character : ''))
}

/** Where every text field of the contract begins: lengths are those of what is stored. */
export const plainTextSchema = z.string().overwrite(plainText)
