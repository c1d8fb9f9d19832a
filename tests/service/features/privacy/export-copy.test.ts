import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { openAe2Zip } from '#tests/support/open-ae2-zip.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import { readZip } from '#tests/support/read-zip.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function exportFor(office: Office, folder: string, password: string | null) {
  const [child] = await office.request('children.list', {})
  if (child === undefined) throw new Error('no child')
  return office.request('privacy.exportCopy', {
    id: child.id,
    applicantName: '林阿福',
    applicantRelation: '祖父',
    reason: '书面申请复制',
    withFiles: true,
    password,
    folder,
  })
}

describe('the copy for a guardian', () => {
  it('holds the file, attendance, loans and reports in Chinese words, without a code', async () => {
    const office = await openOffice()
    await liveThroughAQuarter(office)
    await office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
    const folder = newFolder()
    const { files } = await exportFor(office, folder, null)
    expect(files).toEqual([
      '2026-0001_个人信息副本_20261008.docx',
      '2026-0001_个人信息副本_20261008.xlsx',
    ])
    const docx = await readZip(readFileSync(join(folder, files[0] ?? '')))
    const words = String(docx.get('word/document.xml')).replaceAll(/<[^>]+>/gu, ' ')
    for (const word of [
      '林阿福',
      '祖父',
      '父母双方外出留守儿童',
      '夏令营',
      '请假',
      '秋季学期',
      '草房子',
      '2026-07-01 至 2026-09-30',
      '汉族',
    ]) {
      expect(words).toContain(word)
    }
    expect(words).not.toMatch(/\b(?:L01|K04|present|excused|grade-8|male|identity-card)\b/u)
  })

  it('is one encrypted zip when a password is given, and leaves nothing in clear', async () => {
    const office = await openOffice()
    await liveThroughAQuarter(office)
    const folder = newFolder()
    const { files } = await exportFor(office, folder, 'Copy-for-family1')
    expect(readdirSync(folder)).toEqual([...files])
    const zip = openAe2Zip(readFileSync(join(folder, files[0] ?? '')), 'Copy-for-family1')
    expect([...zip.keys()].every((name) => name.startsWith('2026-0001_'))).toBe(true)
  })

  it('is logged as an export with who asked, and refused whole when the folder cannot be written', async () => {
    const office = await openOffice()
    await addChild(office)
    const folder = newFolder()
    await exportFor(office, folder, null)
    const log = await dumpSite(office, 'audit_event')
    expect(log).toContain('"export"')
    expect(log).toContain('privacy.exportCopy')
    expect(await dumpSite(office, 'audit_detail')).toContain('祖父林阿福：书面申请复制')
    const before = await dumpSite(office)
    const refusal = await office.refusal('privacy.exportCopy', {
      id: 1,
      applicantName: '林阿福',
      applicantRelation: '祖父',
      reason: '书面申请复制',
      withFiles: false,
      password: null,
      folder: '/dev/null/x',
    })
    expect(refusal.code).toBe('FOLDER_NOT_WRITABLE')
    expect(await dumpSite(office)).toBe(before)
  })

  it('a second copy does not write over the first', async () => {
    const office = await openOffice()
    await addChild(office)
    const folder = newFolder()
    await exportFor(office, folder, null)
    const { files } = await exportFor(office, folder, null)
    expect(files[0]).toContain('（2）')
    expect(readdirSync(folder)).toHaveLength(4)
  })
})

describe('requests of a family', () => {
  it('are due in fifteen working days and answered once, a refusal with its reason', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const draft = {
      childId: id,
      kind: 'correction',
      applicantName: '林阿福',
      applicantRelation: '祖父',
      content: '学校写错了',
      receivedOn: '2026-09-30',
    } as const
    const request = await office.request('privacy.addRequest', draft)
    // 1–7 October are off, 10 October is a make-up workday.
    expect(request.dueOn).toBe('2026-10-27')
    expect(
      (await office.refusal('privacy.addRequest', { ...draft, receivedOn: '2026-10-09' })).code,
    ).toBe('REQUEST_IN_FUTURE')
    const answer = { id: request.id, answeredOn: '2026-10-08' } as const
    expect(
      (
        await office.refusal('privacy.answerRequest', {
          ...answer,
          decision: 'refused',
          answer: '',
        })
      ).code,
    ).toBe('INVALID_INPUT')
    expect(
      (
        await office.refusal('privacy.answerRequest', {
          ...answer,
          decision: 'granted',
          answer: '',
          answeredOn: '2026-09-29',
        })
      ).code,
    ).toBe('ANSWER_BEFORE_REQUEST')
    const answered = await office.request('privacy.answerRequest', {
      ...answer,
      decision: 'refused',
      answer: '经核对与学籍一致',
    })
    expect(answered).toMatchObject({ decision: 'refused', childName: '林小雨' })
    expect(
      (
        await office.refusal('privacy.answerRequest', {
          ...answer,
          decision: 'granted',
          answer: '',
        })
      ).code,
    ).toBe('REQUEST_ALREADY_ANSWERED')
    expect(await office.request('privacy.requests', {})).toHaveLength(1)
  })

  it('a deletion record is printed without a name', async () => {
    const office = await openOffice()
    const { id, number } = await addChild(office)
    await office.request('children.leave', { id, leftOn: '2026-10-08', reason: 'moved-away' })
    await office.request('privacy.archive', { id, reason: '已迁出' })
    office.clock.moveTo('2029-10-08')
    const erasure = await office.request('privacy.anonymise', {
      id,
      basis: 'retention-over',
      reason: '林小雨保存期满',
      confirmation: `匿名化${number}`,
    })
    const folder = newFolder()
    const { file } = await office.request('privacy.saveErasure', { id: erasure.id, folder })
    expect(file).toBe('XH2029-0001_个人信息销毁记录.docx')
    const docx = await readZip(readFileSync(join(folder, file)))
    const words = String(docx.get('word/document.xml'))
    expect(words).toContain('儿童-2026-0001保存期满')
    expect(words).not.toContain('林小雨')
  })
})
