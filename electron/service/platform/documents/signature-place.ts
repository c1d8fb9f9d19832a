import type { SignatureBlock } from './document-model.ts'
import { formatDayLong } from '#shared/kernel/day.ts'
import { textWidth } from './text-width.ts'

export interface SignaturePlace {
  readonly unitText: string
  readonly dateText: string
  /** Free space at the right of each line, in characters. */
  readonly unitIndent: number
  readonly dateIndent: number
  readonly blankLinesAbove: number
}

/**
 * GB/T 9704 7.3.5: with a seal the date stands four characters from the right, the unit centred
 * over it and three lines are kept free; a longer unit keeps two characters and moves the date.
 * Without a seal the unit keeps two characters, the date under it begins two characters further in.
 */
export function placeSignature(block: SignatureBlock): SignaturePlace {
  const dateText = formatDayLong(block.day)
  const unitText = block.sealed ? `${block.unit}（盖章）` : block.unit
  const unit = textWidth(unitText) / 2
  const date = textWidth(dateText) / 2
  const dateIndent = block.sealed ? Math.max(4, 2 + (unit - date) / 2) : besideUnit(unit, date)
  const unitIndent = block.sealed ? dateIndent + (date - unit) / 2 : unsealedUnit(unit, date)
  return { unitText, dateText, unitIndent, dateIndent, blankLinesAbove: block.sealed ? 2 : 1 }
}

function besideUnit(unit: number, date: number): number {
  return Math.max(2, unit - date)
}

function unsealedUnit(unit: number, date: number): number {
  return date + 2 > unit ? Math.max(2, 2 + date + 2 - unit) : 2
}
