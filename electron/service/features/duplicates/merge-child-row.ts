import type { ChildId } from '#shared/features/children/child.ts'
import type { MergeOrder } from '#shared/features/duplicates/duplicate.ts'
import type { MergeField } from '#shared/features/duplicates/merge-fields.ts'
import { checkIdNumber } from '#shared/kernel/id-number.ts'
import type { Day } from '#shared/kernel/day.ts'
import { findRow, type StoredRow } from './references.repository.ts'
import { refuse } from './refuse.ts'
import type { RowKeeper } from './row-keeper.ts'

/** What is chosen with a field; the other file keeps what was not chosen. */
const COLUMNS: Readonly<Record<MergeField, readonly string[]>> = {
  name: ['name', 'pinyin', 'initials'],
  sex: ['sex'],
  bornOn: ['born_on'],
  document: ['id_type', 'id_number', 'no_id_reason'],
  ethnicCode: ['ethnic_code'],
  registeredOn: ['registered_on'],
  leaving: ['left_on', 'left_reason'],
  note: ['note'],
}
const DATES = ['born_on', 'registered_on', 'left_on', 'left_reason']
const NO_DOCUMENT = { id_type: 'none', id_number: null } as const

/**
 * Exchanges the fields chosen from the closing file, so that neither value is lost, and closes it.
 * Throws DUPLICATE_BIRTH_NOT_OF_ID, DUPLICATE_SEX_NOT_OF_ID and DUPLICATE_DATES_WRONG.
 */
export function mergeChildRow(
  keeper: RowKeeper,
  { survivorId, loserId, fields }: MergeOrder,
  today: Day,
): void {
  const survivor = rowOf(keeper, survivorId)
  const loser = rowOf(keeper, loserId)
  const exchanged = Object.entries(COLUMNS).flatMap(([field, columns]) =>
    Object.entries(fields).some(([chosen, side]) => chosen === field && side === 'loser')
      ? columns
      : [],
  )
  const after = { ...survivor, ...pick(loser, exchanged) }
  refuseContradiction(after, today)
  const left = { ...loser, ...pick(survivor, exchanged) }
  // Dates that fit the closed file no longer stay as they were in it.
  const kept = areInOrder(left) ? left : { ...left, ...pick(loser, DATES) }
  // No two files may have one number, not even for a moment.
  if (exchanged.includes('id_number')) keeper.update('child', loserId, NO_DOCUMENT)
  keeper.update('child', survivorId, pick(after, exchanged))
  keeper.update('child', loserId, { ...pick(kept, exchanged), merged_into: survivorId })
}

function refuseContradiction(child: StoredRow, today: Day): void {
  if (!areInOrder(child)) throw refuse('DUPLICATE_DATES_WRONG')
  const { id_type: type, id_number: number, born_on: bornOn, sex } = child
  if (type !== 'identity-card' || typeof number !== 'string') return
  const checked = checkIdNumber(number, { today })
  if (!checked.ok) return
  if (checked.birth !== bornOn) {
    throw refuse('DUPLICATE_BIRTH_NOT_OF_ID', { bornOn: checked.birth })
  }
  if (checked.sex !== sex) throw refuse('DUPLICATE_SEX_NOT_OF_ID')
}

/** Born, then registered, then left. */
function areInOrder({ born_on, registered_on, left_on }: StoredRow): boolean {
  const [bornOn, registeredOn, leftOn] = [born_on, registered_on, left_on].map(String)
  const isLeftLater = left_on === null || String(registeredOn) <= String(leftOn)
  return String(bornOn) <= String(registeredOn) && isLeftLater
}

function rowOf(keeper: RowKeeper, id: ChildId): StoredRow {
  return findRow(keeper.db, 'child', id) ?? {}
}

function pick(row: StoredRow, columns: readonly string[]): StoredRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}
