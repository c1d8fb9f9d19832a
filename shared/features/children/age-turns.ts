import {
  GUARDIAN_CONSENT_AGE_BELOW,
  IN_DIFFICULTY_AGE_BELOW,
  LEFT_BEHIND_AGE_BELOW,
  turnsOn,
} from '#shared/kernel/age-rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Child } from './child.ts'

/** Ages on which something is to be done, and what. */
export const AGE_TURNS = [
  { age: GUARDIAN_CONSENT_AGE_BELOW, toDo: '补签本人同意' },
  { age: LEFT_BEHIND_AGE_BELOW, toDo: '留守身份终止' },
  { age: IN_DIFFICULTY_AGE_BELOW, toDo: '退出登记' },
] as const

export interface AgeTurn {
  readonly age: number
  readonly toDo: string
  /** The birthday; 29 February is kept on 1 March in common years. */
  readonly on: Day
}

/** The age of 14, 16 or 18 a child reaches in the month of a day, or null. */
export function ageTurnIn(child: Pick<Child, 'bornOn' | 'leftOn'>, day: Day): AgeTurn | null {
  if (child.leftOn !== null && child.leftOn <= day) return null
  const month = day.slice(0, 7)
  for (const { age, toDo } of AGE_TURNS) {
    const on = turnsOn(child.bornOn, age)
    if (on.startsWith(month)) return { age, toDo, on }
  }
  return null
}

/** 11-20 满16周岁：留守身份终止 */
export function ageTurnText({ age, toDo, on }: AgeTurn): string {
  return `${on} 满${age}周岁：${toDo}`
}
