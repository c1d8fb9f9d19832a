import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable } from '../table-builder.ts'

export function buildTutoringTable(_counting: Counting): BuiltTable {
  return new TableBuilder({ id: 'tutoring', number: '08', title: '', rowHeading: '', columns: [] }).build()
}
