/** A name as it is kept for searching; see name-spelling.ts of the service. */
export interface SpelledName {
  readonly name: string
  /** Full spellings without tones, parted by blanks. */
  readonly pinyin: string
  readonly initials: string
}

/** Whether what was typed is part of a name or of its pinyin, or begins its initials. */
export function isNamedLike({ name, pinyin, initials }: SpelledName, typed: string): boolean {
  const text = typed.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
  if (text === '') return true
  return (
    name.toLowerCase().includes(text) ||
    pinyin.split(' ').some((spelling) => spelling.includes(text.replaceAll('ü', 'v'))) ||
    initials.startsWith(text)
  )
}
