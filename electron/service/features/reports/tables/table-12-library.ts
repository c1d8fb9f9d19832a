import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable } from '../table-builder.ts'

export function buildLibraryTable(_counting: Counting): BuiltTable {
  return new TableBuilder({
    id: 'library',
    number: '12',
    title: '',
    rowHeading: '',
    columns: [],
  }).build()
}
