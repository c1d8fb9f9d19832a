import type { Counting } from '../counting.ts'
import type { BuiltTable } from '../table-builder.ts'

export function buildBalanceTables(_counting: Counting): BuiltTable[] {
  return []
}
