import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '#service/migrations/index.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory } from '#service/platform/database/open.ts'
import { TABLES_LEFT_OUT } from '#service/features/handover/registers.repository.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { assessSome, WORKER } from '#tests/support/factories/assessments.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { chosenFolder, exportOrder, handOver, ZIP_PASSWORD } from '#tests/support/handed-over.ts'
import { openAe2Zip } from '#tests/support/open-ae2-zip.ts'
import { noteDraft, planSome } from '#tests/support/factories/plans.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { readZip } from '#tests/support/read-zip.ts'

async function busyOffice(): Promise<Office> {
  const office = await openOffice()
  await liveThroughAQuarter(office)
  await addChild(office, {
    name: '欧阳晓雨',
    idType: 'identity-card',
    bornOn: '2018-03-17',
    idNumber: idNumberOf('2018-03-17'),
    noIdReason: '',
  })
  await office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
  return office
}

describe('the zip for the bureau', () => {
  it('holds every register readable without the program, and a manifest that fits', async () => {
    const office = await busyOffice()
    const folder = chosenFolder()
    const made = await office.request('handover.export', exportOrder(folder))
    expect(readdirSync(folder)).toEqual([made.fileName])
    const zip = readFileSync(join(folder, made.fileName))
    expect(createHash('sha256').update(zip).digest('hex')).toBe(made.sha256)
    const files = openAe2Zip(zip, ZIP_PASSWORD)
    expect([...files.keys()]).toEqual(made.files.map((file) => file.name))
    for (const file of made.files) {
      const bytes = files.get(file.name) ?? Buffer.alloc(0)
      expect([file.name, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        file.name,
        file.sha256,
      ])
    }
    const roster = String(
      (await readZip(files.get('登记表/儿童名册.xlsx') ?? Buffer.alloc(0))).get(
        'xl/sharedStrings.xml',
      ),
    )
    for (const word of ['欧阳晓雨', idNumberOf('2018-03-17'), '林阿福', '祖父', '汉族', '八年级']) {
      expect(roster).toContain(word)
    }
    expect(roster).not.toMatch(/>(?:identity-card|female|L01|grade-8)</u)
    const rows = Object.fromEntries(made.files.map((file) => [file.name, file.rows]))
    expect(rows['登记表/儿童名册.xlsx']).toBe(9 + 9)
    expect(rows['登记表/资金台账.xlsx']).toBe(8)
    const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: unknown[] }
    expect(manifest.files).toHaveLength(made.files.length - 1)
    expect(String(files.get('说明.txt'))).toContain('7-Zip')
    expect(made.files.some(({ name }) => name.startsWith('工作报告/'))).toBe(true)
  })

  it('tells nobody a name: not in the zip’s directory, nor in a byte of it', async () => {
    const office = await busyOffice()
    const folder = chosenFolder()
    const { fileName } = await office.request('handover.export', exportOrder(folder))
    const zip = readFileSync(join(folder, fileName))
    expect(zip.includes('欧阳晓雨')).toBe(false)
    expect(zip.includes(idNumberOf('2018-03-17'))).toBe(false)
    expect(() => openAe2Zip(zip, 'Yijiao-2026-mimb')).toThrow('wrong password')
  })

  it('is logged as an export; a folder that cannot be written leaves nothing behind', async () => {
    const office = await openOffice()
    const before = await dumpSite(office)
    const refusal = await office.refusal('handover.export', exportOrder('/dev/null/x'))
    expect(refusal.code).toBe('FOLDER_NOT_WRITABLE')
    expect(await dumpSite(office)).toBe(before)
    await office.request('handover.export', exportOrder(chosenFolder()))
    expect(await dumpSite(office, 'audit_event')).toMatch(/"export".*"handover\.export"/u)
  })

  it('stops when it is cancelled, and no part of it stays', async () => {
    const office = await busyOffice()
    const folder = chosenFolder()
    const exporting = office.refusal('handover.export', exportOrder(folder))
    while ((await office.request('handover.progress', {})).done === 0) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect((await office.refusal('handover.export', exportOrder(folder))).code).toBe(
      'EXPORT_RUNNING',
    )
    await office.request('handover.cancel', {})
    expect((await exporting).code).toBe('EXPORT_CANCELLED')
    expect(readdirSync(folder)).toEqual([])
    expect(await office.request('handover.progress', {})).toMatchObject({ isRunning: false })
  })

  it('a short password, or one other programs spell differently, is refused', async () => {
    const office = await openOffice()
    for (const password of ['short-pw', '密码密码密码密码密码密码']) {
      const order = { ...exportOrder(chosenFolder()), password }
      expect((await office.refusal('handover.export', order)).code).toBe('INVALID_INPUT')
    }
  })
})

describe('plans, services and families in the zip', () => {
  it('are there in Chinese words; words of restricted notes stay behind and are counted', async () => {
    const office = await busyOffice()
    await assessSome(office)
    await planSome(office)
    const [child] = await office.request('children.list', {})
    if (child === undefined) throw new Error('no child')
    await office.request('accounts.signIn', WORKER)
    const secret = noteDraft(child.id, { content: '谈到害怕回家', kinds: ['05'] })
    await office.request('plans.addNote', { ...secret, isRestricted: true })
    await office.request('accounts.signIn', LOGIN)
    const folder = chosenFolder()
    const made = await office.request('handover.export', exportOrder(folder))
    const files = openAe2Zip(readFileSync(join(folder, made.fileName)), ZIP_PASSWORD)
    const words = async (name: string) =>
      String(
        (await readZip(files.get(`登记表/${name}.xlsx`) ?? Buffer.alloc(0))).get(
          'xl/sharedStrings.xml',
        ),
      )
    const care = await words('计划与服务')
    for (const word of ['按时完成作业', '每月 1 次', '辅导数学作业', '县医院心理科', '目标达成']) {
      expect(care).toContain(word)
    }
    expect(care).not.toContain('谈到害怕回家')
    expect(care).toContain('限制查阅，另行移交')
    expect(await words('家庭')).toContain('林阿福')
    const { checks } = await office.request('handover.state', {})
    expect(checks.find(({ code }) => code === 'attachments')?.state).toBe('open')
  })
})

describe('verifying what was handed over', () => {
  it('accepts the very file with its password, and nothing else', async () => {
    const office = await openOffice()
    await addChild(office)
    const folder = chosenFolder()
    const made = await office.request('handover.export', exportOrder(folder))
    expect(made.verifiedAt).toBeNull()
    const file = join(folder, made.fileName)
    const verify = { id: made.id, file, password: ZIP_PASSWORD }
    expect(
      (await office.refusal('handover.verify', { ...verify, password: 'wrong-password' })).code,
    ).toBe('ZIP_PASSWORD_WRONG')
    const other = join(folder, 'other.zip')
    writeFileSync(other, readFileSync(file).subarray(1))
    expect((await office.refusal('handover.verify', { ...verify, file: other })).code).toBe(
      'ZIP_NOT_OF_HANDOVER',
    )
    expect((await office.request('handover.verify', verify)).verifiedAt).not.toBeNull()
  })

  it('the list for both sides names counts and hashes, and no child', async () => {
    const office = await busyOffice()
    const folder = chosenFolder()
    const { id, sha256 } = await handOver(office, folder)
    const { file } = await office.request('handover.saveList', { id, folder })
    const words = String((await readZip(readFileSync(join(folder, file)))).get('word/document.xml'))
    expect(words).toContain(sha256.slice(0, 8))
    expect(words).toContain('福鼎市民政局')
    expect(words).not.toContain('欧阳晓雨')
  })

  it('is signed for by the recipient: after the check, not before the export, and shown on the list', async () => {
    const office = await openOffice()
    const folder = chosenFolder()
    const { id, number } = await office.request('handover.export', exportOrder(folder))
    const receipt = { id, receivedOn: '2026-10-08', receivedBy: '王科员', note: 'U 盘一个' }
    expect((await office.refusal('handover.recordReceipt', receipt)).code).toBe(
      'HANDOVER_NOT_VERIFIED',
    )
    const verified = await handOver(office, chosenFolder())
    for (const [receivedOn, code] of [
      ['2026-10-09', 'RECEIPT_IN_FUTURE'],
      ['2026-10-07', 'RECEIPT_BEFORE_EXPORT'],
    ] as const) {
      const early = { ...receipt, id: verified.id, receivedOn }
      expect((await office.refusal('handover.recordReceipt', early)).code).toBe(code)
    }
    await office.request('handover.recordReceipt', { ...receipt, id: verified.id })
    const { handovers } = await office.request('handover.state', {})
    expect(handovers.map((one) => [one.number === number, one.receipt?.receivedBy])).toEqual([
      [false, '王科员'],
      [true, undefined],
    ])
    const { file } = await office.request('handover.saveList', { id: verified.id, folder })
    const words = String((await readZip(readFileSync(join(folder, file)))).get('word/document.xml'))
    expect(words).toContain('2026-10-08 王科员签收，U 盘一个')
  })

  it('the check list tells what is still open', async () => {
    const office = await busyOffice()
    const { checks, isContractOver } = await office.request('handover.state', {})
    expect(isContractOver).toBe(false)
    const state = Object.fromEntries(checks.map((check) => [check.code, check.figure]))
    expect(state).toMatchObject({ reports: '2', requests: '0', loans: '2', backups: '' })
  })
})

describe('what goes along', () => {
  it('every table of the schema is handed over or left out with a reason', () => {
    const database = openInMemory()
    migrate(database, migrations)
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      )
      .pluck()
      .all() as string[]
    const handed = [
      'assessment',
      'attachment',
      'book_copy',
      'book_title',
      'camp',
      'camp_attendance',
      'camp_block',
      'camp_block_member',
      'camp_day',
      'camp_form',
      'camp_incident',
      'camp_incident_note',
      'camp_material',
      'camp_member',
      'camp_segment',
      'child',
      'child_category',
      'child_merge',
      'child_relative',
      'class_allocation',
      'class_attendance',
      'class_choice',
      'class_member',
      'class_session',
      'class_slot',
      'collector',
      'consent',
      'consent_answer',
      'day_exception',
      'emergency_report',
      'family',
      'family_person',
      'guardianship',
      'health',
      'inventory_item',
      'interest_class',
      'ledger_entry',
      'loan',
      'not_duplicate',
      'parent_guest',
      'parent_session',
      'parent_whereabouts',
      'plan',
      'plan_line',
      'plan_referral',
      'plan_request',
      'plan_task',
      'privacy_request',
      'reassessment_request',
      'report',
      'report_text',
      'residence',
      'room',
      'room_function',
      'school_period',
      'schooling',
      'service_note',
      'service_note_addendum',
      'site',
      'team_member',
      'tutoring_attendance',
      'tutoring_call',
      'tutoring_correction',
      'tutoring_duty',
      'tutoring_group',
      'tutoring_member',
      'tutoring_session',
      'tutoring_term',
    ]
    expect([...handed, ...Object.keys(TABLES_LEFT_OUT)].toSorted()).toEqual(tables)
  })
})
