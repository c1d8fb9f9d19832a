import type { ChildListItem } from '#shared/features/children/child.ts'

export interface RegisterFilter {
  readonly text: string
  /** Archived ones are out of sight unless they are asked for. */
  readonly standing: 'active' | 'left' | 'archived'
  readonly isLeftBehind: boolean
  readonly isInDifficulty: boolean
}

export const WHOLE_REGISTER: RegisterFilter = {
  text: '',
  standing: 'active',
  isLeftBehind: false,
  isInDifficulty: false,
}

const STANDING_WORDS = { active: '在册', left: '已退出', archived: '已归档' } as const

/** 在册、留守、查找“lh”. */
export function filterWords({
  text,
  standing,
  isLeftBehind,
  isInDifficulty,
}: RegisterFilter): string {
  return [
    STANDING_WORDS[standing],
    ...(isLeftBehind ? ['留守'] : []),
    ...(isInDifficulty ? ['困境'] : []),
    ...(text.trim() === '' ? [] : [`查找“${text.trim().slice(0, 30)}”`]),
  ].join('、')
}

/** The lines that answer to what was typed and ticked; ticks narrow down together. */
export function filterRegister(
  children: readonly ChildListItem[],
  filter: RegisterFilter,
): readonly ChildListItem[] {
  return children.filter(
    (child) =>
      standingOf(child) === filter.standing &&
      (!filter.isLeftBehind || child.populations.includes('left-behind')) &&
      (!filter.isInDifficulty || child.populations.includes('in-difficulty')) &&
      answersTo(child, filter.text),
  )
}

function standingOf(child: ChildListItem): RegisterFilter['standing'] {
  if (child.recordState !== 'open') return 'archived'
  return child.isActive ? 'active' : 'left'
}

/** Name, guardian, pinyin, initials, number, last digits of the ID number, or a phone. */
export function answersTo(child: ChildListItem, typed: string): boolean {
  const text = typed.normalize('NFKC').replace(/\s/gu, '').toLowerCase().replaceAll('ü', 'v')
  if (text === '') return true
  if (child.name.toLowerCase().includes(text) || child.guardianName.includes(text)) return true
  if (child.pinyin.includes(text) || child.initials.startsWith(text)) return true
  if (child.number.includes(text)) return true
  if (child.maskedIdNumber?.toLowerCase().endsWith(text) === true) return true
  const phones = [child.guardianPhone, child.fatherPhone, child.motherPhone]
  return text.length >= 3 && phones.some((phone) => phone.replaceAll('-', '').includes(text))
}
