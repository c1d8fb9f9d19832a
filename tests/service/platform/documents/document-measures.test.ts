import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/kernel/day.ts'
import { attachmentLines } from '#service/platform/documents/attachment-lines.ts'
import { shareOut } from '#service/platform/documents/share-out.ts'
import { columnLetters, sheetNameFrom } from '#service/platform/documents/sheet-name.ts'
import { placeSignature } from '#service/platform/documents/signature-place.ts'
import { textWidth, wrappedLines } from '#service/platform/documents/text-width.ts'

describe('text in columns', () => {
  it.each([
    ['张三', 4],
    ['A4（纸）', 8],
    ['“—…”', 8],
    ['𠮷', 2],
    ['350902', 6],
  ])('%s is %i half-width characters wide', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  it.each([
    ['', 10, 1],
    ['一二三四五', 10, 1],
    ['一二三四五六', 10, 2],
    ['一二三\n四', 10, 2],
    ['一二三四 350902201802018548', 18, 2],
    ['350902201802018548', 6, 3],
  ])('%j in %i takes %i lines', (text, width, lines) => {
    expect(wrappedLines(text, width)).toBe(lines)
  })
})

describe('column widths', () => {
  it('always add up to the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          expect(shareOut(total, weights).reduce((sum, part) => sum + part, 0)).toBe(total)
        },
      ),
    )
  })
})

describe('names of sheets', () => {
  it.each([
    ['资金/表:1', '资金-表-1'],
    ["'引号'", '引号'],
    ['', '表'],
    ['很'.repeat(40), '很'.repeat(31)],
  ])('%j becomes %j', (wanted, name) => {
    expect(sheetNameFrom(wanted, [])).toBe(name)
  })

  it('never stand twice, whatever their case', () => {
    expect(sheetNameFrom('A', ['a', 'a(2)'])).toBe('A(3)')
    expect(sheetNameFrom('很'.repeat(31), ['很'.repeat(31)])).toBe(`${'很'.repeat(28)}(2)`)
  })

  it('columns go on after Z', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('the signature (GB/T 9704 7.3.5)', () => {
  const day = toDay('2026-10-08')

  it('centres a short sealed unit over a date four characters from the right', () => {
    const place = placeSignature({ kind: 'signature', unit: '民政办', day, sealed: true })
    expect(place).toMatchObject({ unitText: '民政办（盖章）', dateIndent: 4 })
    expect(place.unitIndent).toBe(
      4 + (textWidth('2026年10月8日') - textWidth('民政办（盖章）')) / 4,
    )
  })

  it('keeps a long sealed unit two characters from the right and moves the date under it', () => {
    const unit = '宁德市蕉城区某某社会工作服务中心'
    const place = placeSignature({ kind: 'signature', unit, day, sealed: true })
    expect(place.unitIndent).toBe(2)
    expect(place.dateIndent).toBeGreaterThan(4)
  })

  it.each(['示范点', '宁德市蕉城区某某社会工作服务中心'])(
    'begins the date two characters after the unsealed unit %s',
    (unit) => {
      const place = placeSignature({ kind: 'signature', unit, day, sealed: false })
      const unitStart = place.unitIndent + textWidth(place.unitText) / 2
      const dateStart = place.dateIndent + textWidth(place.dateText) / 2
      expect(unitStart - dateStart).toBe(2)
      expect(Math.min(place.unitIndent, place.dateIndent)).toBeGreaterThanOrEqual(2)
    },
  )
})

describe('the list of attachments', () => {
  it('numbers two and more, names begin under one another', () => {
    const lines = attachmentLines(['统计表', '资金表'])
    expect(lines.map((line) => line.text)).toEqual(['附件：1.统计表', '2.资金表'])
    expect(new Set(lines.map((line) => line.indent)).size).toBe(1)
  })

  it('does not number a single one', () => {
    expect(attachmentLines(['统计表'])[0]?.text).toBe('附件：统计表')
  })
})
