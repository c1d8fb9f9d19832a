import { expect, it } from 'vitest'
import {
  figureName,
  kindOf,
  type ReportColumn,
  type ReportRow,
} from '#shared/features/reports/report-table.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { openOffice } from '#tests/support/office.ts'

it('every figure with rows opens them, and a count shows as many rows as it says', async () => {
  const office = await openOffice()
  await liveThroughAQuarter(office)
  const { id } = await office.request('reports.make', { kind: 'quarter', day: '2026-08-01' })
  const { tables } = await office.request('reports.get', { id })
  const opened: string[] = []
  const differing: string[] = []
  for (const table of tables) {
    for (const row of table.rows) {
      for (const column of table.columns.filter(({ key }) => row.figures[key]?.hasRows === true)) {
        const figure = figureName(table.id, row.key, column.key)
        const { rows } = await office.request('reports.rows', { id, figure })
        opened.push(figure)
        if (isCountOfRows(row, column) && rows.length !== row.figures[column.key]?.value) {
          differing.push(`${figure}: ${rows.length} rows`)
        }
      }
    }
  }
  expect(opened.length).toBeGreaterThan(200)
  expect(differing).toEqual([])
})

/** Days and tutors are counted over the sessions that open, not by their number. */
function isCountOfRows(row: ReportRow, column: ReportColumn): boolean {
  const isCount = kindOf(row, column) === 'count'
  return isCount && !['tutors', 'days'].includes(row.key) && column.key !== 'calendar'
}
