import type { Day } from '#shared/kernel/day.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import type { Dated, PeriodTable, ValuesOf } from './periods.repository.ts'

/** From which day something holds: a change leaves what held before, a correction does not. */
export interface FactMode {
  /** 'open': a new child's facts, which take nothing away from brothers and sisters. */
  readonly kind: 'open' | 'change' | 'correct'
  readonly on: Day
}

/**
 * Makes `values` what holds: a change ends the period in force on its day and opens another one, a
 * correction rewrites it. Null takes the fact away. A change on the first day of the period in
 * force (or before it) says what that period should have said.
 */
export function setPeriod<Row extends Dated>(
  db: Writes,
  table: PeriodTable<Row>,
  ownerId: number,
  values: ValuesOf<Row> | null,
  mode: FactMode,
): void {
  const periods = table.listOf(db, ownerId)
  const open = periods.find((period) => period.endedOn === null)
  if (open === undefined) {
    if (values !== null) insertAfter(db, table, ownerId, values, firstFreeDay(periods, mode.on))
    return
  }
  if (values !== null && table.wordsOf(open) === table.wordsOf(values)) return
  if (mode.kind === 'change' && open.startsOn < mode.on) {
    table.end(db, open.id, mode.on)
    if (values !== null) insertAfter(db, table, ownerId, values, mode.on)
  } else if (values === null) table.remove(db, open.id)
  else table.put(db, { ...open, ...values })
}

function insertAfter<Row extends Dated>(
  db: Writes,
  table: PeriodTable<Row>,
  ownerId: number,
  values: ValuesOf<Row>,
  startsOn: Day,
): void {
  table.insert(db, { ...values, ownerId, startsOn, endedOn: null } as unknown as Omit<Row, 'id'>)
}

/** Not before the last period that was ended. */
function firstFreeDay(periods: readonly Dated[], on: Day): Day {
  const last = periods.at(-1)?.endedOn ?? on
  return last > on ? last : on
}
