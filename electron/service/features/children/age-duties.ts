import { AGE_TURNS, ageTurnIn } from '#shared/features/children/age-turns.ts'
import type { Child } from '#shared/features/children/child.ts'
import type { Duty } from '#shared/features/workbench/today.ts'
import type { Day } from '#shared/kernel/day.ts'
import {
  GUARDIAN_CONSENT_AGE_BELOW,
  LEFT_BEHIND_AGE_BELOW,
  IN_DIFFICULTY_AGE_BELOW,
  turnsOn,
} from '#shared/kernel/age-rules.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCategoryPeriods } from './child-categories.repository.ts'
import { listChildren } from './children.repository.ts'

/**
 * Who reaches 14, 16 or 18 this month, and who is still on file as left-behind after the 16th or
 * still registered after the 18th birthday.
 */
export function ageDuties(db: Reads, today: Day): readonly Omit<Duty, 'isLate'>[] {
  const states = recordStates(db)
  const stillLeftBehind = new Set(
    listCategoryPeriods(db)
      .filter(({ code, endedOn }) => code.startsWith('L') && endedOn === null)
      .map(({ childId }) => childId),
  )
  return listChildren(db)
    .filter((child) => child.leftOn === null && !states.has(child.id))
    .flatMap((child) => {
      const turn = turnOf(child, today, stillLeftBehind.has(child.id))
      if (turn === null) return []
      const subject = `${child.name} 满${turn.age}周岁，${turn.toDo}`
      return [
        { code: 'age-turn' as const, subject, subjectId: child.id, dueOn: turn.on, count: null },
      ]
    })
}

function turnOf(child: Child, today: Day, isLeftBehind: boolean) {
  const missed = AGE_TURNS.findLast(({ age }) => {
    const stays = age === IN_DIFFICULTY_AGE_BELOW || (age === LEFT_BEHIND_AGE_BELOW && isLeftBehind)
    return stays && turnsOn(child.bornOn, age) <= today
  })
  if (missed !== undefined) return { ...missed, on: turnsOn(child.bornOn, missed.age) }
  const turn = ageTurnIn(child, today)
  // From the birthday on the consents ask for it, until it is done.
  if (turn?.age === GUARDIAN_CONSENT_AGE_BELOW && turn.on <= today) return null
  // Without a category there is nothing to end.
  return turn?.age === LEFT_BEHIND_AGE_BELOW && !isLeftBehind ? null : turn
}
