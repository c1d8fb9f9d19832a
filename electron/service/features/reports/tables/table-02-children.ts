import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable } from '../table-builder.ts'

export function buildChildrenTable(_counting: Counting): BuiltTable {
  return new TableBuilder({ id: 'children', number: '02', title: '', rowHeading: '', columns: [] }).build()
}
