import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'

/** Stands in for Chromium: the page itself, so that its words can be read. */
const asPage = (html: string) => Promise.resolve(new TextEncoder().encode(html))

describe('a restore drill', () => {
  it('checks the newest backup, records it and writes the certificate without names', async () => {
    const office = await openOffice({ printPdf: asPage })
    await addChild(office, { name: '林小雨' })
    const { name } = await office.request('backups.make', {})
    const folder = temporaryFolder()
    const held = await office.request('backups.drill', { backup: null, folder })
    expect(held.drill).toMatchObject({
      on: '2026-10-08',
      by: '林静',
      backupName: name,
      isPassed: true,
    })
    expect(held.drill.findings.map(({ check }) => check)).toEqual([
      'files',
      'opens',
      'integrity',
      'references',
      'counts',
      'attachments',
      'sample',
    ])
    expect(held.file).toContain('恢复演练记录（2026-10-08）.pdf')
    expect(readdirSync(folder)).toEqual([held.file])
    const page = readFileSync(join(folder, held.file ?? ''), 'utf8')
    expect(page).toContain('合格，可以恢复')
    expect(page).not.toContain('林小雨')
    expect(await office.request('backups.drills', {})).toEqual([held.drill])
    expect(readdirSync(office.folder).filter((file) => file.startsWith('.'))).toEqual([])
  })

  it('fails on a damaged backup, and the record says so', async () => {
    const office = await openOffice({ printPdf: asPage })
    const { name } = await office.request('backups.make', {})
    const file = join(office.folder, 'backups', name, 'site.db')
    const bytes = readFileSync(file)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const folder = temporaryFolder()
    const backup = { place: 'local', name } as const
    const { drill } = await office.request('backups.drill', { backup, folder })
    expect(drill.isPassed).toBe(false)
    expect(drill.findings).toEqual([{ check: 'files', isPassed: false, figure: '' }])
  })

  it('is due again after ninety days', async () => {
    const office = await openOffice()
    await office.request('backups.make', {})
    expect(await office.request('backups.state', {})).toMatchObject({
      lastDrillOn: null,
      isDrillDue: true,
    })
    const { file } = await office.request('backups.drill', {
      backup: null,
      folder: temporaryFolder(),
    })
    expect(file).toBeNull()
    office.clock.moveTo('2027-01-06')
    expect((await office.request('backups.state', {})).isDrillDue).toBe(false)
    office.clock.moveTo('2027-01-07')
    expect((await office.request('backups.state', {})).isDrillDue).toBe(true)
  })

  it('is refused where there is no backup, and writes nothing where the folder is gone', async () => {
    const office = await openOffice({ printPdf: asPage })
    const folder = join(temporaryFolder(), 'gone')
    expect((await office.refusal('backups.drill', { backup: null, folder })).code).toBe(
      'BACKUP_MISSING',
    )
    await office.request('backups.make', {})
    expect((await office.refusal('backups.drill', { backup: null, folder })).code).toBe(
      'BACKUP_FOLDER_GONE',
    )
    expect(await office.request('backups.drills', {})).toEqual([])
  })
})

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'drill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
