import { maskIdNumber } from '#shared/kernel/id-number.ts'
import type { CapturedChange } from './change-capture.ts'

type Value = string | number | null
type RowValues = Readonly<Record<string, Value>>

/** From → to of every field that differs; a new row has no `from`, a removed one no `to`. */
export type ChangedFields = Readonly<Record<string, readonly [from: Value, to: Value]>>

/** Never in clear in the log (domain §6): the masked number tells the reader enough. */
const MASKED_COLUMN = 'id_number'

/** The fields a captured change changed, ID numbers masked. Without values only their names remain. */
export function changedFields(
  { before, after }: CapturedChange,
  keepsValues: boolean,
): ChangedFields {
  const [from, to] = [parseRow(before), parseRow(after)]
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const changed = names.filter((name) => (from[name] ?? null) !== (to[name] ?? null))
  return Object.fromEntries(
    changed.map((name) => [
      name,
      keepsValues ? [shown(name, from[name]), shown(name, to[name])] : [null, null],
    ]),
  )
}

function parseRow(json: string | null): RowValues {
  return json === null ? {} : (JSON.parse(json) as RowValues)
}

function shown(name: string, value: Value | undefined): Value {
  if (value === undefined || value === null) return null
  return name === MASKED_COLUMN ? maskIdNumber(String(value)) : value
}
