import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable } from '../table-builder.ts'

export function buildCampsTable(_counting: Counting): BuiltTable {
  return new TableBuilder({
    id: 'camps',
    number: '07',
    title: '',
    rowHeading: '',
    columns: [],
  }).build()
}
