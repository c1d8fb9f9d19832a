import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { WeekdayDuty } from '#shared/features/tutoring/group.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Weekday } from '#shared/kernel/day.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { addDuty, dutyOf, removeDuty } from './groups.repository.ts'
import { firstDayFrom } from './save-group.ts'
import { settleTerm } from './settle-term.ts'
import { getTerm } from './terms.repository.ts'

/**
 * The weekly duty roster as it is from now on; only those who come newly are asked whether they are
 * at work. Throws NOT_FOUND, DUTY_WEEKDAY_NOT_IN_TERM, TEAM_MEMBER_NOT_AT_WORK, BOOKING_CLASH.
 */
export function saveDuty(
  context: CommandContext,
  { termId, duty, clashReason }: ParsedInput<'tutoring.saveDuty'>,
): RouteOutput<'tutoring.saveDuty'> {
  const { db, today } = context
  const term = getTerm(db, termId)
  const before = pairsOf(dutyOf(db, termId))
  const after = pairsOf(duty)
  const added = [...after].filter(([key]) => !before.has(key)).map(([, pair]) => pair)
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, pair]) => pair)
  for (const { weekday } of added) {
    if (!mayRunOn(term.weekdays, weekday)) {
      throw new AppError('DUTY_WEEKDAY_NOT_IN_TERM', { weekday })
    }
  }
  refuseUnavailable(db, new Set(added.map(({ memberId }) => memberId)), firstDayFrom(term, today))
  for (const pair of removed) removeDuty(db, { termId, ...pair })
  for (const pair of added) addDuty(db, { termId, ...pair })
  context.about('tutoring-term', termId)
  if (added.length > 0) settleTerm(context, term, clashReason)
  return { duty: shownDuty(context, termId) }
}

function shownDuty({ db }: CommandContext, termId: TermId): WeekdayDuty[] {
  return [...dutyOf(db, termId)]
}

/** Make-up workdays fall on Saturdays and Sundays: a term of school days may have people for them. */
function mayRunOn(weekdays: readonly Weekday[], weekday: Weekday): boolean {
  return weekdays.includes(weekday) || (weekday > 5 && weekdays.some((own) => own <= 5))
}

function pairsOf(duty: readonly WeekdayDuty[]) {
  return new Map(
    duty.flatMap(({ weekday, memberIds }) =>
      memberIds.map((memberId) => [`${weekday}:${memberId}`, { weekday, memberId }] as const),
    ),
  )
}
