import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'

it('the list of what is missing names every gap of every file on the screen', async () => {
  const office = await openOffice()
  const folder = mkdtempSync(join(tmpdir(), 'missing-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const one = await addChild(office, { name: '林小雨', ethnicCode: null }, ['K04'])
  const other = await addChild(office, { name: '张三' })
  const form = {
    list: 'missing',
    level: 'full',
    purpose: 'service',
    purposeWords: '补齐资料',
    recipient: '社工',
  } as const
  const { file, lines } = await office.request('exports.write', {
    form,
    scopeId: null,
    ids: [one.id],
    filter: '资料不全',
    folder,
  })
  expect(lines).toBe(1)
  const { sheets } = await readSpreadsheet(readFileSync(join(folder, file)), file)
  const rows = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell.text).join('|'))
  const line = rows.find((row) => row.includes('林小雨')) ?? ''
  expect(line).toContain('民族、现居住地址')
  expect(line).not.toContain('儿童类别')
  expect(rows.join('\n')).not.toContain(other.name)
  const counted = await office.request('exports.write', {
    form: { ...form, level: 'aggregate' },
    scopeId: null,
    ids: [one.id, other.id],
    filter: '',
    folder,
  })
  const summary = await readSpreadsheet(readFileSync(join(folder, counted.file)), counted.file)
  const counts = (summary.sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => cell.text).join('|'),
  )
  expect(counts).toContain('按缺项|民族|1')
  expect(counts).toContain('按缺项|现居住地址|2')
})
