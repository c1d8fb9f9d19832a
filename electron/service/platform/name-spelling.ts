import { pinyin } from 'pinyin-pro'

export interface NameSpelling {
  readonly pinyin: string
  readonly initials: string
}

/**
 * How a name is typed in a search box: full pinyin with ü as v, and once more with ü as u where
 * that differs (吕 is found by 'lv' and 'lu'); surnames are read as surnames (单 is shan).
 */
export function spellName(name: string): NameSpelling {
  const options = {
    surname: 'head',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  } as const
  const syllables = pinyin(name, { ...options, v: true })
    .map(lettersOf)
    .filter(Boolean)
  const full = syllables.join('')
  const withU = full.replaceAll('v', 'u')
  return {
    pinyin: full === withU ? full : `${full} ${withU}`,
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  }
}

function lettersOf(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/ü/gu, 'v')
    .replace(/[^a-z]/gu, '')
}
