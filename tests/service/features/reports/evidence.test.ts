import { expect, it } from 'vitest'
import { figureName } from '#shared/features/reports/report-table.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { openOffice } from '#tests/support/office.ts'

it('every figure with rows opens them, and a count shows as many rows as it says', async () => {
  const office = await openOffice()
  await liveThroughAQuarter(office)
  const { id } = await office.request('reports.make', { kind: 'quarter', day: '2026-08-01' })
  const { tables } = await office.request('reports.get', { id })
  let opened = 0
  for (const table of tables) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const figure = row.figures[column.key]
        if (figure?.hasRows !== true) continue
        const evidence = await office.request('reports.rows', {
          id,
          figure: figureName(table.id, row.key, column.key),
        })
        expect(evidence.rows.every((cells) => cells.length === evidence.columns.length)).toBe(true)
        const isCount = (row.kind ?? column.kind) === 'count'
        const isOther = ['tutors', 'days'].includes(row.key) || column.key === 'calendar'
        if (isCount && !isOther)
          expect([row.key, column.key, evidence.rows.length]).toEqual([
            row.key,
            column.key,
            figure.value,
          ])
        opened += 1
      }
    }
  }
  expect(opened).toBeGreaterThan(200)
})
