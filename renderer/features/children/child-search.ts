import { localToday } from '#renderer/ui/DateField.tsx'
import { ageTurnIn } from '#shared/features/children/age-turns.ts'
import type { ChildId, ChildListItem } from '#shared/features/children/child.ts'
import { childFinder } from '#shared/features/children/find-children.ts'
import type { Missing } from '#shared/features/dossiers/missing.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface RegisterFilter {
  readonly text: string
  /** 'turning': reaching 14, 16 or 18 this month. Archived ones are out of sight unless they are asked for. */
  readonly standing: 'active' | 'turning' | 'left' | 'archived'
  readonly isLeftBehind: boolean
  readonly isInDifficulty: boolean
  /** 资料不全: something the form or the policy asks for is missing. */
  readonly isIncomplete: boolean
}

/** What is missing of the files, by child; those not on the register are not in it. */
export type MissingByChild = ReadonlyMap<ChildId, Missing>
const UNKNOWN: MissingByChild = new Map()

export const WHOLE_REGISTER: RegisterFilter = {
  text: '',
  standing: 'active',
  isLeftBehind: false,
  isInDifficulty: false,
  isIncomplete: false,
}

const STANDING_WORDS = {
  active: '在册',
  turning: '本月满龄',
  left: '已退出',
  archived: '已归档',
} as const

/** 在册、留守、查找“lh”. */
export function filterWords({
  text,
  standing,
  isLeftBehind,
  isInDifficulty,
  isIncomplete,
}: RegisterFilter): string {
  return [
    STANDING_WORDS[standing],
    ...(isLeftBehind ? ['留守'] : []),
    ...(isInDifficulty ? ['困境'] : []),
    ...(isIncomplete ? ['资料不全'] : []),
    ...(text.trim() === '' ? [] : [`查找“${text.trim().slice(0, 30)}”`]),
  ].join('、')
}

/** The lines that answer to what was typed and ticked; ticks narrow down together. */
export function filterRegister(
  children: readonly ChildListItem[],
  filter: RegisterFilter,
  today: Day = localToday(),
  missing: MissingByChild = UNKNOWN,
): readonly ChildListItem[] {
  const answers = childFinder(filter.text)
  return children.filter(
    (child) =>
      stands(child, filter.standing, today) &&
      (!filter.isLeftBehind || child.populations.includes('left-behind')) &&
      (!filter.isInDifficulty || child.populations.includes('in-difficulty')) &&
      (!filter.isIncomplete || (missing.get(child.id)?.missing.length ?? 0) > 0) &&
      answers(child),
  )
}

function stands(child: ChildListItem, standing: RegisterFilter['standing'], today: Day): boolean {
  if (standing !== 'turning') return standingOf(child) === standing
  return child.recordState === 'open' && ageTurnIn(child, today) !== null
}

function standingOf(child: ChildListItem): RegisterFilter['standing'] {
  if (child.recordState !== 'open') return 'archived'
  return child.isActive ? 'active' : 'left'
}

/** Name, guardian, pinyin, initials, number, last digits of the ID number, or a phone. */
export function answersTo(child: ChildListItem, typed: string): boolean {
  return childFinder(typed)(child)
}
