import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ACCOUNT_KINDS } from '#shared/features/funding/account-kind.ts'
import { figureName, formatFigure, kindOf } from '#shared/features/reports/report-table.ts'
import type { Report } from '#shared/features/reports/report.ts'
import { CHILD_CATEGORIES } from '#shared/kernel/codes/child-categories.ts'
import { EXPENSE_CATEGORIES } from '#shared/kernel/codes/expense-categories.ts'
import { FUND_SOURCES } from '#shared/kernel/codes/fund-sources.ts'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { addClass } from '#tests/support/factories/classes.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import { recountQueries } from '#tests/support/recount-queries.ts'

const PERIOD = { from: '2026-07-01', to: '2026-09-30', year: '2026-01-01' }

const QUERIES = recountQueries({
  categories: CHILD_CATEGORIES.map(({ code }) => code),
  sources: FUND_SOURCES.filter(({ kind }) => kind !== 'memo').map(({ code }) => code),
  accounts: ACCOUNT_KINDS.map(({ code }) => code),
  expenses: EXPENSE_CATEGORIES.map(({ code }) => code),
})

/** Figures of one room or one camp, worked out by hand from busy-quarter.ts. */
const BY_HAND: Readonly<Record<string, number>> = {
  'rooms/room-1/area': 8_035,
  'rooms/room-2/area': 4_015,
  // Camp days 1 to 4 and 6 to 9 July, tutoring on 1 July and three days of September.
  'rooms/room-1/days': 11,
  'rooms/room-2/days': 0,
  'camps/camp-1/calendar': 12,
  'camps/camp-1/held': 11,
  'camps/camp-1/held-now': 8,
  'camps/camp-1/campers': 3,
  'camps/camp-1/person-days': 24,
  // Two sessions, one of them in June: three and two of three were there.
  'classes/class-1/sessions': 1,
  'classes/class-1/children': 2,
  'classes/class-1/person-times': 2,
  'classes/class-1/sessions-year': 2,
  'classes/class-1/children-year': 3,
  'classes/class-1/person-times-year': 5,
}

async function countedQuarter(): Promise<{ office: Office; report: Report }> {
  const office = await openOffice()
  await liveThroughAQuarter(office)
  await holdAClass(office)
  const { id } = await office.request('reports.make', { kind: 'quarter', day: '2026-08-01' })
  return { office, report: await office.request('reports.get', { id }) }
}

async function holdAClass(office: Office): Promise<void> {
  const { id: classId } = await addClass(office, { startsOn: '2026-06-13', endsOn: '2026-07-04' })
  await office.request('classes.join', { classId, joinedOn: '2026-06-13', childIds: [1, 2, 3] })
  const { sessions } = await office.request('classes.get', { id: classId })
  const statuses = { '2026-06-13': 'present', '2026-07-04': 'excused' } as const
  for (const [day, status] of Object.entries(statuses)) {
    await office.request('classes.takeRollCall', {
      sessionId: sessions.find((session) => session.day === day)?.id ?? 0,
      topic: '',
      note: '',
      marks: [
        { childId: 1, status },
        { childId: 2, status: 'late' },
        { childId: 3, status: 'left-early' },
      ],
    })
  }
}

it('every number equals a recount of the rows by SQL, and none is left out', async () => {
  const { office, report } = await countedQuarter()
  const database = await openSiteDatabase(office)
  const recount = (sql: string) => Number(database.prepare(sql).pluck().get(PERIOD))
  const expected = new Map([
    ...Object.entries(QUERIES).map(([name, sql]) => [name, recount(sql)] as const),
    ...Object.entries(BY_HAND),
  ])
  database.close()
  const counted = numbersOf(report)
  expect([...counted.keys()].filter((name) => !expected.has(name))).toEqual([])
  expect([...expected.keys()].filter((name) => !counted.has(name))).toEqual([])
  const differing = [...counted].filter(([name, value]) => expected.get(name) !== value)
  expect(differing.map(([name, value]) => ({ name, value, recount: expected.get(name) }))).toEqual(
    [],
  )
})

it('the quarter is busy enough for a wrong count to show', async () => {
  const { report } = await countedQuarter()
  const numbers = numbersOf(report)
  const shown = [
    'children/left/total',
    'tutoring/person-times/period',
    'classes/total/person-times',
    'library/lost/period',
    'library/overdue/period',
    'funding-sources/total/expense',
    'camps/total/person-days',
  ]
  expect(shown.filter((name) => (numbers.get(name) ?? 0) === 0)).toEqual([])
  expect(report.checks.filter(({ isHeld }) => !isHeld)).toEqual([])
})

it('averages are made of the recounted numbers', async () => {
  const { report } = await countedQuarter()
  const numbers = numbersOf(report)
  for (const column of ['period', 'year']) {
    const value = report.tables
      .find(({ id }) => id === 'tutoring')
      ?.rows.find(({ key }) => key === 'average')?.figures[column]?.value
    expect(value).toEqual({
      numerator: numbers.get(`tutoring/person-times/${column}`),
      denominator: numbers.get(`tutoring/days/${column}`),
    })
  }
})

it('the workbook shows the same figures as the screen', async () => {
  const { office, report } = await countedQuarter()
  const folder = mkdtempSync(join(tmpdir(), 'recount-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { files } = await office.request('reports.export', { id: report.id, folder })
  const name = files.find((file) => file.includes('统计表')) ?? ''
  const { sheets } = await readSpreadsheet(readFileSync(join(folder, name)), name)
  expect(sheets.map((sheet) => sheet.name)).toHaveLength(report.tables.length)
  report.tables.forEach((table, index) => {
    const printed = (sheets[index]?.rows ?? []).map((row) => row.map((cell) => cell.text))
    for (const row of table.rows) {
      const line = printed.find((cells) => cells[0] === row.label) ?? []
      const shown = line.slice(1, 1 + table.columns.length).map(plain)
      const wanted = table.columns.map((column) =>
        plain(formatFigure(kindOf(row, column), row.figures[column.key]?.value ?? null)),
      )
      expect([table.id, row.key, ...shown]).toEqual([table.id, row.key, ...wanted])
    }
  })
})

/** Every whole number of a report by its name. */
function numbersOf(report: Report): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const table of report.tables) {
    for (const row of table.rows) {
      for (const [column, { value }] of Object.entries(row.figures)) {
        if (typeof value === 'number') numbers.set(figureName(table.id, row.key, column), value)
      }
    }
  }
  return numbers
}

/** A figure without trailing zeros: a spreadsheet keeps 128.5 where 128.50 is printed. */
function plain(text: string): string {
  return /^-?[\d,]+\.\d+$/.test(text) ? String(Number(text.replaceAll(',', ''))) : text
}
