import { beforeAll, describe, expect, it } from 'vitest'
import { writeOfficialDocument } from '#service/platform/documents/official-document.ts'
import { allMatches, partOf, partsOf } from './sample-files.ts'
import { report } from './sample-document.ts'

const TWIPS_PER_MM = 1440 / 25.4
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM)

describe('an official document', () => {
  let xml: string
  let parts: ReadonlyMap<string, string>

  beforeAll(async () => {
    parts = await partsOf(await writeOfficialDocument(report))
    xml = parts.get('word/document.xml') ?? ''
  })

  it('has the paper and margins of GB/T 9704: 37, 35, 28 and 26 mm on A4', () => {
    const [portrait = ''] = allMatches(xml, /(<w:sectPr.*?<\/w:sectPr>)/gs)
    expect(portrait).toContain(`w:w="${twips(210)}" w:h="${twips(297)}"`)
    for (const [side, millimetres] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const) {
      expect(portrait).toContain(`w:${side}="${twips(millimetres)}"`)
    }
  })

  it('turns the sheet for a wide table, binding edge at the top', () => {
    const landscape = allMatches(xml, /(<w:sectPr.*?<\/w:sectPr>)/gs)[1] ?? ''
    expect(landscape).toContain('w:orient="landscape"')
    expect(landscape).toContain(`w:w="${twips(297)}" w:h="${twips(210)}"`)
    expect(landscape).toContain(`w:top="${twips(28)}"`)
  })

  it('sets body text in 3号仿宋, two characters in, 28.95 pt from line to line', () => {
    const body = paragraphWith(xml, '逐户核实')
    expect(body).toContain('w:firstLineChars="200"')
    expect(body).toContain('w:line="579" w:lineRule="exact"')
    expect(body).toContain('<w:sz w:val="32"/>')
    expect(body).toContain('<w:spacing w:val="-5"/>')
    expect(body).toContain('<w:jc w:val="both"/>')
  })

  it.each([
    ['城南镇示范点', '方正小标宋_GBK', 44],
    ['一、基本情况', '黑体', 32],
    ['（一）需求评估', '楷体_GB2312', 32],
    ['1.入户走访', '仿宋_GB2312', 32],
  ])('writes %s in %s in all four font slots', (text, font, size) => {
    const paragraph = paragraphWith(xml, text)
    for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
      expect(paragraph).toContain(`w:${slot}="${font}"`)
    }
    expect(paragraph).toContain(`<w:sz w:val="${size}"/>`)
  })

  it('gives every table absolute widths that add up, or WPS would collapse it', () => {
    const tables = allMatches(xml, /(<w:tbl>.*?<\/w:tbl>)/gs)
    expect(tables).toHaveLength(2)
    for (const table of tables) {
      const width = Number(allMatches(table, /<w:tblW w:type="dxa" w:w="(\d+)"/g)[0])
      const grid = allMatches(table, /<w:gridCol w:w="(\d+)"/g).map(Number)
      expect(width).toBe(twips(297 - 35 - 37))
      expect(grid.reduce((sum, column) => sum + column, 0)).toBe(width)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      for (const row of allMatches(table, /(<w:tr>.*?<\/w:tr>)/gs)) {
        const cells = allMatches(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number)
        expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(width)
      }
    }
  })

  it('repeats both heading rows of a table and splits no row', () => {
    const table = allMatches(xml, /(<w:tbl>.*?<\/w:tbl>)/gs)[0] ?? ''
    expect(allMatches(table, /(<w:tblHeader\/>)/g)).toHaveLength(2)
    expect(allMatches(table, /(<w:cantSplit\/>)/g)).toHaveLength(5)
  })

  it('keeps a short table in one piece', () => {
    const table = allMatches(xml, /(<w:tbl>.*?<\/w:tbl>)/gs)[0] ?? ''
    const rows = allMatches(table, /(<w:tr>.*?<\/w:tr>)/gs)
    const keeps = rows.map((row) => row.includes('<w:keepNext/>'))
    expect(keeps).toEqual([true, true, true, true, false])
  })

  it('writes amounts in yuan with the sum of the column', () => {
    for (const text of ['45,000.00', '1,234.56', '46,234.56', '85.3%', '—']) {
      expect(xml).toContain(`>${text}<`)
    }
  })

  it('numbers pages — 1 —, odd at the right and even at the left', () => {
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
    expect(footers.map(([, footer]) => allMatches(footer, /<w:jc w:val="(\w+)"/g)[0])).toEqual([
      'right',
      'left',
      'right',
      'left',
    ])
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('dates without leading zeros and leaves the seal to paper', () => {
    expect(xml).toContain('2026年10月8日')
    expect(xml).toContain('城南镇社会工作服务中心（盖章）')
    expect(paragraphWith(xml, '2026年10月8日')).toContain('<w:jc w:val="right"/>')
  })

  it('never leaves the signature alone on a page', () => {
    for (const text of ['逐户核实', '附件：', '（盖章）']) {
      expect(paragraphWith(xml, text)).toContain('<w:keepNext/>')
    }
  })

  it('takes words for words, whatever markup they hold', () => {
    expect(xml).toContain('逐户核实&lt;script&gt;')
    expect(xml).toContain('&lt;b&gt;营期&lt;/b&gt; &amp; &quot;餐费&quot;')
  })
})

it('numbers the pages of a form in the middle, with their count', async () => {
  const bytes = await writeOfficialDocument({ ...report, style: 'form', paper: 'A5' })
  const footer = await partOf(bytes, 'word/footer1.xml')
  expect(footer).toContain('NUMPAGES')
  expect(await partOf(bytes, 'word/document.xml')).toContain(`w:w="${twips(148)}"`)
})

it('holds photos in their own shape with captions for those who cannot see them', async () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff])
  const photo = { bytes, type: 'jpg', width: 4000, height: 3000, caption: '夏令营' } as const
  const photos = [photo, photo, photo]
  const file = await writeOfficialDocument({
    ...report,
    blocks: [{ kind: 'photos', perRow: 2, photos }],
  })
  const parts = await partsOf(file)
  expect([...parts.keys()].some((name) => /^word\/media\/.*\.jpg$/.test(name))).toBe(true)
  const [extent = ''] = allMatches(parts.get('word/document.xml') ?? '', /<wp:extent ([^>]*)\/>/g)
  const [width = 0, height = 0] = allMatches(extent, /="(\d+)"/g).map(Number)
  expect(width / height).toBeCloseTo(4 / 3, 2)
  expect(parts.get('word/document.xml')).toContain('descr="夏令营"')
})

it('takes the margins a county asks for', async () => {
  const margins = { top: 34.58, bottom: 32.58, left: 28, right: 26 }
  const bytes = await writeOfficialDocument({ ...report, margins })
  expect(await partOf(bytes, 'word/document.xml')).toContain(`w:top="${twips(34.58)}"`)
})

function paragraphWith(xml: string, text: string): string {
  const found = allMatches(xml, /(<w:p>.*?<\/w:p>)/gs).find((one) => one.includes(text))
  if (found === undefined) throw new Error(`no paragraph with ${text}`)
  return found
}
