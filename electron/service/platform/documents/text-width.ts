/** Characters that Chinese fonts draw in a full square, including — … “ ” ① and rare Han characters. */
const FULL_WIDTH =
  /[\u1100-\u115F\u2014-\u2026\u2100-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFF}]/u

const UNBREAKABLE = /[^\s\u1100-\u{3FFFF}]+|[\s\S]/gu

/** Width in half-width characters: a Chinese character counts 2. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += FULL_WIDTH.test(character) ? 2 : 1
  return width
}

/** How many lines the text takes when wrapped at a width given in half-width characters. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width))
  return text.split('\n').reduce((lines, line) => lines + wrappedLine(line, room), 0)
}

function wrappedLine(line: string, room: number): number {
  let lines = 1
  let used = 0
  for (const piece of line.match(UNBREAKABLE) ?? []) {
    const width = textWidth(piece)
    if (used + width <= room) {
      used += width
    } else if (width <= room) {
      lines += 1
      used = width
    } else {
      const overflow = used + width - room
      lines += Math.ceil(overflow / room)
      used = overflow % room === 0 ? room : overflow % room
    }
  }
  return lines
}

/** Sets phrases evenly over a line by full-width spaces, e.g. the signature line under a form. */
export function spreadOverLine(phrases: readonly string[], lineWidth: number): string {
  const slot = Math.floor(lineWidth / Math.max(1, phrases.length))
  return phrases
    .map((phrase, index) => {
      if (index === phrases.length - 1) return phrase
      const gap = Math.max(4, slot - textWidth(phrase))
      return phrase + '\u3000'.repeat(Math.floor(gap / 2)) + ' '.repeat(gap % 2)
    })
    .join('')
}
