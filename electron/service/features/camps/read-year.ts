import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampRules } from '#shared/features/camps/camp-rules.ts'
import { countCampYear, type CampYear } from '#shared/features/camps/camp-year.ts'
import { campersOf, personDays } from '#shared/features/camps/held-days.ts'
import {
  calendarYearOf,
  isWithin,
  projectYearContaining,
  type DayRange,
} from '#shared/kernel/period.ts'
import { yearOf, type Day } from '#shared/kernel/day.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { campRulesOn } from './camp-rules.ts'
import { countCamps } from './summarise-camp.ts'

interface CampYearAnswer extends CampYear {
  readonly camperCount: number
  readonly personDays: number
  readonly rules: CampRules
}

const CALENDAR_YEAR_START = '01-01'

/** How the year that holds `day` stands against R13; the site's project year unless told otherwise. */
export function readCampYear(
  { db, today }: QueryContext,
  { basis = 'project', day = today }: ParsedInput<'camps.year'>,
): CampYearAnswer {
  const year = basis === 'calendar' ? calendarYearOf(yearOf(day)) : campYearContaining(db, day)
  const days = countCamps(db, today)
    .flatMap((camp) => camp.recorded.days)
    .filter((record) => isWithin(year, record.day))
  return {
    ...campYear(db, year, today),
    camperCount: campersOf(days).size,
    personDays: personDays(days),
    rules: campRulesOn(db, year.endsOn),
  }
}

/** The site's project year that holds `day`, checked as of that day (R13). */
export function campYearCheck(db: Reads, day: Day): CampYear {
  return campYear(db, campYearContaining(db, day), day)
}

function campYear(db: Reads, year: DayRange, today: Day): CampYear {
  const camps = countCamps(db, today).map((camp) => camp.summary)
  return countCampYear(camps, year, campRulesOn(db, year.endsOn), today)
}

/** The calendar year, unless the site's contract counts in project years (domain R13). */
function campYearContaining(db: Reads, day: Day): DayRange {
  const { projectYearStart } = getSite(db)
  return projectYearStart === CALENDAR_YEAR_START
    ? calendarYearOf(yearOf(day))
    : projectYearContaining(projectYearStart, day)
}
