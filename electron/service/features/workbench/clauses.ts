import type { Clause } from '#shared/features/workbench/today.ts'
import { formatArea } from '#shared/kernel/area.ts'
import type { Day } from '#shared/kernel/day.ts'
import { campYearCheck } from '#service/features/camps/camps.public.ts'
import { premisesOn } from '#service/features/rooms/rooms.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** The clauses the site can measure today: area and rooms (R05, R06), camps (R13). */
export function clausesOn(db: Reads, day: Day): readonly Clause[] {
  return [...premises(db, day), camps(db, day)]
}

function premises(db: Reads, day: Day): readonly Clause[] {
  const check = premisesOn(db, day)
  const covered = check.functions.filter(({ roomIds }) => roomIds.length > 0).length
  return [
    {
      code: 'area',
      state: check.isAreaMet ? 'met' : 'missed',
      figure: `${formatArea(check.areaDm2)}／${formatArea(check.minimumDm2)} ㎡`,
    },
    {
      code: 'rooms',
      state: check.isComplete ? 'met' : 'missed',
      figure: `${covered}／${check.functions.length} 类`,
    },
  ]
}

function camps(db: Reads, day: Day): Clause {
  const year = campYearCheck(db, day)
  const figure = `${year.qualifiedIds.length}／${year.minPerYear} 期`
  if (year.standing !== 'none') return { code: 'camps', state: 'met', figure }
  const isPossible = year.forecast?.isPossible ?? false
  return { code: 'camps', state: isPossible ? 'pending' : 'missed', figure }
}
