import { describe, expect, it } from 'vitest'
import {
  COLUMNS,
  cutText,
  fitRows,
  heightOf,
  ROOM,
} from '#service/features/dossiers/fitted-rows.ts'
import { label, pair, wide } from '#service/features/dossiers/form-cells.ts'
import { wrappedLines } from '#service/platform/documents/text-width.ts'
import type { FormRow } from '#service/platform/documents/document-model.ts'

const WORDS = '福建省宁德市蕉城区城南镇上坪村十八组七号<b>"&\'WMQ😀 def 123，'

/** As many rows as the page has, every text so long. */
function rowsOf(length: (index: number) => number): readonly FormRow[] {
  const text = (index: number) => WORDS.repeat(20).slice(0, length(index))
  return Array.from({ length: 28 }, (_, index) =>
    index % 3 === 0
      ? { cells: [label('现居住地址'), wide(text(index))] }
      : pair('姓名', text(index), '健康', text(index + 1)),
  )
}

describe('the rows of the one page', () => {
  it.each([0, 1, 5, 17, 40, 83, 200, 500])(
    'never take more than the page, with %i characters in every cell',
    (length) => {
      const rows = rowsOf((index) => (length * (1 + (index % 4))) / 2)
      const fitted = fitRows(rows)
      expect(heightOf(fitted)).toBeLessThanOrEqual(ROOM)
      expect(fitted).toHaveLength(rows.length)
      expect(heightOf(fitRows(fitted))).toBe(heightOf(fitted))
    },
  )

  it('leave short texts as they are, and labels always', () => {
    const rows = rowsOf(() => 6)
    expect(fitRows(rows).map(({ cells }) => cells)).toEqual(rows.map(({ cells }) => cells))
    const labels = (given: readonly FormRow[]) =>
      given.flatMap(({ cells }) => cells.filter((cell) => cell.label).map(({ text }) => text))
    const long = rowsOf(() => 500)
    expect(labels(fitRows(long))).toEqual(labels(long))
  })

  it('give what is left of the page to the texts that need it', () => {
    const rows = rowsOf((index) => (index === 0 ? 400 : 4))
    const [first] = fitRows(rows)
    expect(first?.cells[1]?.text.length).toBeGreaterThan(200)
  })

  it('cut a text where it says so, a rare character in one piece', () => {
    expect(cutText('林小雨', 6, 1)).toBe('林小雨')
    expect(cutText('林小雨的家', 6, 1)).toBe('林小…')
    for (const most of [1, 2, 3]) {
      const cut = cutText('𠮷'.repeat(50), 10, most)
      expect(wrappedLines(cut, 10)).toBeLessThanOrEqual(most)
      expect(cut.isWellFormed()).toBe(true)
    }
    expect(COLUMNS.reduce((sum, width) => sum + width, 0)).toBe(180)
  })
})
