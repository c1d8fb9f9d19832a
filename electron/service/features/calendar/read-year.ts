import type { ParsedInput } from '#shared/contract/index.ts'
import type { CalendarYear, YearDay } from '#shared/features/calendar/calendar-year.ts'
import { checkNotice } from '#shared/features/calendar/check-notice.ts'
import type { NoticeProblem } from '#shared/features/calendar/notice.ts'
import { missingNoticeYear } from '#shared/features/calendar/notice-due.ts'
import { runsOverlap } from '#shared/features/calendar/school-period.ts'
import { siteDaysOf } from '#shared/features/calendar/site-day.ts'
import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { toDay, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { enteredYears, listNoticeDays } from './calendar.repository.ts'
import { listSchoolPeriods } from './school-periods.repository.ts'
import { calendarFacts } from './site-days.ts'

/** A year of the calendar with everything that makes its days open or closed. */
export function readYear(
  { db, today }: { readonly db: Reads; readonly today: Day },
  { year }: ParsedInput<'calendar.year'>,
): CalendarYear {
  const run = { startsOn: toDay(`${year}-01-01`), endsOn: toDay(`${year}-12-31`) }
  const facts = calendarFacts(db, run.startsOn, run.endsOn)
  const periods = listSchoolPeriods(db).filter((period) => runsOverlap(period, run))
  const statutory = new Map(facts.statutory.map((one) => [one.day, one]))
  const isWithin = (day: Day) => (one: { readonly startsOn: Day; readonly endsOn: Day }) =>
    one.startsOn <= day && day <= one.endsOn
  const days = [...siteDaysOf(run.startsOn, run.endsOn, facts).values()].map((siteDay): YearDay => {
    const special = statutory.get(siteDay.day)
    return {
      ...siteDay,
      statutory: special === undefined ? null : { name: special.name, kind: special.kind },
      periodId: periods.find(isWithin(siteDay.day))?.id ?? null,
      exceptionId: facts.exceptions.find(isWithin(siteDay.day))?.id ?? null,
    }
  })
  return {
    year,
    days,
    statutory: [...facts.statutory],
    problems: [...problemsOf(listNoticeDays(db, year), year)],
    missingYear: missingNoticeYear(today, enteredYears(db)),
    periods,
    exceptions: [...facts.exceptions],
    hours: [...facts.hours],
  }
}

function problemsOf(days: readonly StatutoryDay[], year: number): readonly NoticeProblem[] {
  if (days.length === 0) return []
  return checkNotice(
    days.map(({ day, name, kind }) => ({ line: null, day, name, kind })),
    year,
  ).problems
}
