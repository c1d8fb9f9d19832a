import type { ParsedInput } from '#shared/contract/index.ts'
import {
  runsOverlap,
  type SchoolPeriod,
  type SchoolPeriodFields,
  type SchoolPeriodId,
} from '#shared/features/calendar/school-period.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import {
  deleteSchoolPeriod,
  findClassOfPeriod,
  getSchoolPeriod,
  insertSchoolPeriod,
  listSchoolPeriods,
  updateSchoolPeriod,
} from './school-periods.repository.ts'

/** Throws SCHOOL_PERIOD_NAME_TAKEN, SCHOOL_PERIODS_OVERLAP: a day is in one term or break at most. */
export function addPeriod(
  context: CommandContext,
  period: ParsedInput<'calendar.addPeriod'>,
): SchoolPeriod {
  refuseConflict(context, period, null)
  const id = insertSchoolPeriod(context.db, period)
  context.about('school-period', id)
  return getSchoolPeriod(context.db, id)
}

/** Throws NOT_FOUND, SCHOOL_PERIOD_NAME_TAKEN, SCHOOL_PERIODS_OVERLAP. */
export function changePeriod(
  context: CommandContext,
  { id, period }: ParsedInput<'calendar.changePeriod'>,
): SchoolPeriod {
  getSchoolPeriod(context.db, id)
  refuseConflict(context, period, id)
  updateSchoolPeriod(context.db, id, period)
  context.about('school-period', id)
  return getSchoolPeriod(context.db, id)
}

/** Throws NOT_FOUND, SCHOOL_PERIOD_IN_USE. */
export function removePeriod(
  context: CommandContext,
  { id }: ParsedInput<'calendar.removePeriod'>,
): SchoolPeriod {
  const period = getSchoolPeriod(context.db, id)
  const name = findClassOfPeriod(context.db, id)
  if (name !== undefined) throw new AppError('SCHOOL_PERIOD_IN_USE', { name })
  deleteSchoolPeriod(context.db, id)
  context.about('school-period', id)
  return period
}

function refuseConflict(
  { db }: CommandContext,
  period: SchoolPeriodFields,
  own: SchoolPeriodId | null,
): void {
  const others = listSchoolPeriods(db).filter(({ id }) => id !== own)
  if (others.some(({ name }) => name === period.name)) {
    throw new AppError('SCHOOL_PERIOD_NAME_TAKEN', { name: period.name })
  }
  const other = others.find((one) => runsOverlap(one, period))
  if (other !== undefined) {
    const { name, kind, startsOn, endsOn } = other
    throw new AppError('SCHOOL_PERIODS_OVERLAP', { name, kind, startsOn, endsOn })
  }
}
