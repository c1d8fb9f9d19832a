import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findChromium } from '#build/find-chromium.ts'
import { buildDemo } from '../../electron/console/demo/build-demo.ts'

const LONGEST_MS = 240_000
const folder = mkdtempSync(join(tmpdir(), 'practice-site-'))
const printed: string[] = []

beforeAll(async () => {
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  expect(await buildDemo(folder)).toBe(0)
  log.mockRestore()
}, LONGEST_MS)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (part: string) => readdirSync(folder).find((name) => name.includes(part)) ?? ''

describe('the practice site', () => {
  it('is the same every time, and prints ten key figures', () => {
    const figures = printed.filter((line) => line.startsWith('  ') && line.includes('：'))
    expect(figures.map((line) => line.trim())).toMatchInlineSnapshot(`
      [
        "场所面积（㎡）：128.50",
        "期末在册儿童（人）：68",
        "其中农村留守儿童（人）：41",
        "其中困境儿童（人）：45",
        "营期服务（人次）：343",
        "课后辅导开放天数（天）：23",
        "课后辅导服务（人次）：669",
        "图书借出（册次）：162",
        "本期支出（元）：42,259.46",
        "期末结余（元）：138,595.64",
      ]
    `)
  })

  it('hands over its report for the third quarter of 2026', () => {
    const files = readdirSync(folder).filter((name) => name.includes('2026年第三季度'))
    const kinds = files.map((name) => name.split('.').at(-1) ?? '').toSorted()
    const pdf = findChromium() === null ? [] : ['pdf']
    expect(kinds).toEqual(['docx', ...pdf, 'xlsx', 'xlsx', 'zip'])
  })
})

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasLibreOffice) {
  console.log('skipped: opening the exported files, because LibreOffice (soffice) is not installed')
}

describe.skipIf(!hasLibreOffice)('opened in LibreOffice', () => {
  it.each([
    ['工作报告', '.docx', ['蕉城区民政局：', '一、基本情况', '附件1', '表12', '2026年10月8日']],
    ['统计表', '.xlsx', ['2026年第三季度儿童底数情况表', '单位负责人（签名）', '第1页']],
    ['资金使用情况表', '.xlsx', ['资金收支结余情况表', '项目资金辅助台账', '单位：元']],
  ])('the %s shows what the bureau reads', { timeout: LONGEST_MS }, (name, extension, words) => {
    const file = readdirSync(folder).find((one) => one.includes(name) && one.endsWith(extension))
    const out = join(folder, 'opened')
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      join(folder, file ?? ''),
    ])
    const pdf = join(out, (file ?? '').replace(extension, '.pdf'))
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    const compact = text.replaceAll(/\s/g, '')
    expect(words.filter((word) => !compact.includes(word))).toEqual([])
  })

  it.skipIf(findChromium() === null)('the PDF has the pages of the document', () => {
    const pages = execFileSync('pdfinfo', [join(folder, fileOf('.pdf'))], { encoding: 'utf8' })
    const text = execFileSync('pdftotext', [join(folder, fileOf('.pdf')), '-'], {
      encoding: 'utf8',
    })
    expect(Number(/Pages:\s+(\d+)/.exec(pages)?.[1])).toBeGreaterThan(5)
    expect(text.replaceAll(/\s/g, '')).toContain('困境儿童保障工作示范点')
  })
})
