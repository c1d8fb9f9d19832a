import { describe, expect, it } from 'vitest'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { allMatches } from './sample-files.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { blocks, report, wideTable } from './sample-document.ts'

describe('a print page', () => {
  const html = renderPrintPage(report)

  it('takes words for words, whatever markup they hold', () => {
    expect(html).not.toContain('<script')
    expect(html).toContain('逐户核实&lt;script&gt;alert(1)&lt;/script&gt;。')
    expect(html).toContain('&lt;b&gt;营期&lt;/b&gt; &amp; &quot;餐费&quot;')
  })

  it('fetches nothing and runs nothing', () => {
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/)
    expect(html).not.toMatch(/https?:|@import/)
  })

  it('has the same paper and margins as the .docx', () => {
    expect(html).toContain('@page portrait{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}')
    expect(html).toContain('@page landscape{size:297mm 210mm;margin:28mm 37mm 26mm 35mm}')
    expect(html).toMatch(/\.body\{font:16pt\/28\.95pt "仿宋_GB2312"/)
  })

  it('numbers pages — 1 —, odd at the right and even at the left', () => {
    expect(html).toMatch(/@page portrait:right\{@bottom-right\{content:"— " counter\(page\) " —"/)
    expect(html).toMatch(/@page portrait:left\{@bottom-left\{/)
  })

  it('names fonts that Linux has after those of the standard', () => {
    expect(html).toContain('"Noto Serif CJK SC"')
    expect(html).toContain('"Noto Sans CJK SC"')
  })

  it('repeats the heading rows of a table and writes sums', () => {
    const [head = ''] = allMatches(html, /<thead>(.*?)<\/thead>/gs)
    expect(allMatches(head, /(<tr)/g)).toHaveLength(2)
    expect(head).toContain('colspan="2">资金来源')
    expect(head).toContain('rowspan="2">科目')
    expect(html).toContain('>46,234.56<')
  })

  it('keeps a short table in one piece and cuts a long one between rows', () => {
    expect(html).toContain('<table class="grid whole">')
    const rows = dataRows(Array.from({ length: 60 }, (_, row) => [`科目${row}`, 1, 2, 0.5]))
    const long: DocumentModel = {
      ...report,
      blocks: [{ kind: 'table', table: { ...wideTable, rows } }],
    }
    expect(renderPrintPage(long)).toContain('<table class="grid">')
  })

  it('says every word of the document', () => {
    const words = blocks.flatMap((block) => ('text' in block ? [block.text] : []))
    const plain = html.replaceAll('<br>', '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    for (const text of words) expect(plain).toContain(text)
  })
})

it('numbers the pages of a form in the middle, with their count', () => {
  const html = renderPrintPage({ ...report, style: 'form', paper: 'A5' })
  expect(html).toMatch(/@page portrait\{size:148mm 210mm.*@bottom-center\{.*counter\(pages\)/)
})

it('embeds photos, scaled into their place', () => {
  const bytes = new Uint8Array([1, 2, 3])
  const photo = { bytes, type: 'jpg', width: 4000, height: 3000, caption: '夏令营"开营"' } as const
  const html = renderPrintPage({
    ...report,
    blocks: [{ kind: 'photos', perRow: 2, photos: [photo] }],
  })
  expect(html).toContain('src="data:image/jpeg;base64,AQID"')
  expect(html).toContain('width:72.00mm;height:54.00mm')
  expect(html).toContain('alt="夏令营&quot;开营&quot;"')
})
