import type { ChildListItem } from './child.ts'

/** What of a child is searched; a line of the register has it all. */
export type FindableChild = Pick<
  ChildListItem,
  | 'name'
  | 'guardianName'
  | 'pinyin'
  | 'initials'
  | 'number'
  | 'maskedIdNumber'
  | 'guardianPhone'
  | 'fatherPhone'
  | 'motherPhone'
  | 'formerFiles'
>

/** Shorter runs of digits would find nearly every phone number. */
const FEWEST_PHONE_DIGITS = 3

/**
 * Tells which children answer to what was typed: name or guardian's name, pinyin, initials, number,
 * last digits of the ID number, digits of a phone. What was typed is read once, so that a register
 * of 5,000 is looked through within a frame.
 */
export function childFinder(typed: string): (child: FindableChild) => boolean {
  const text = typed.normalize('NFKC').replace(/\s/gu, '').toLowerCase().replaceAll('ü', 'v')
  if (text === '') return () => true
  if (/^[a-z]+$/u.test(text)) return (child) => isSpelled(child, text)
  if (/^[\d-]+x?$/u.test(text)) return (child) => isNumbered(child, text)
  return (child) =>
    child.name.toLowerCase().includes(text) ||
    child.guardianName.toLowerCase().includes(text) ||
    isNumbered(child, text)
}

function isSpelled(child: FindableChild, letters: string): boolean {
  return (
    child.pinyin.includes(letters) ||
    child.initials.startsWith(letters) ||
    child.name.toLowerCase().includes(letters) ||
    child.guardianName.toLowerCase().includes(letters)
  )
}

function isNumbered(child: FindableChild, text: string): boolean {
  if (child.number.includes(text)) return true
  if (child.formerFiles.some(({ number }) => number.includes(text))) return true
  if (child.maskedIdNumber?.toLowerCase().endsWith(text) === true) return true
  const digits = text.replaceAll('-', '')
  if (digits.length < FEWEST_PHONE_DIGITS) return false
  const has = (phone: string) =>
    phone !== '' && (phone.includes(digits) || phone.replaceAll('-', '').includes(digits))
  return has(child.guardianPhone) || has(child.fatherPhone) || has(child.motherPhone)
}
