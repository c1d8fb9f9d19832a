import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import {
  categoryPeriodSchema,
  type CategoryPeriod,
  type ChildId,
} from '#shared/features/children/child.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = 'id, child_id AS childId, code, starts_on AS startsOn, ended_on AS endedOn'

const ALL = query(
  `SELECT ${COLUMNS} FROM child_category ORDER BY child_id, starts_on, id`,
  categoryPeriodSchema,
)

const OF_CHILD = query(
  `SELECT ${COLUMNS} FROM child_category WHERE child_id = @childId ORDER BY starts_on, id`,
  categoryPeriodSchema,
)

const OPEN = statement(`
  INSERT INTO child_category (child_id, code, starts_on, ended_on)
  VALUES (@childId, @code, @startsOn, NULL)
`)

const END = statement('UPDATE child_category SET ended_on = @endedOn WHERE id = @id')

const PUT_BACK = statement(`
  INSERT INTO child_category (id, child_id, code, starts_on, ended_on)
  VALUES (@id, @childId, @code, @startsOn, @endedOn)
  ON CONFLICT (id) DO UPDATE SET
    code = excluded.code, starts_on = excluded.starts_on, ended_on = excluded.ended_on
`)
const REMOVE = statement('DELETE FROM child_category WHERE id = @id')
const REMOVE_ALL = statement('DELETE FROM child_category WHERE child_id = @childId')

export function listCategoryPeriods(db: Reads): CategoryPeriod[] {
  return db.all(ALL)
}

export function listCategoryPeriodsOf(db: Reads, childId: ChildId): CategoryPeriod[] {
  return db.all(OF_CHILD, { childId })
}

export function openCategory(
  db: Writes,
  period: { readonly childId: ChildId; readonly code: ChildCategoryCode; readonly startsOn: Day },
): void {
  db.run(OPEN, period)
}

export function endCategory(db: Writes, id: number, endedOn: Day): void {
  db.run(END, { id, endedOn })
}

/** Makes a period what it was before, or puts it back. */
export function putBackPeriod(db: Writes, period: CategoryPeriod): void {
  db.run(PUT_BACK, period)
}

export function removePeriod(db: Writes, id: number): void {
  db.run(REMOVE, { id })
}

export function removePeriodsOf(db: Writes, childId: ChildId): void {
  db.run(REMOVE_ALL, { childId })
}
