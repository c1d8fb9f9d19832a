import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/kernel/day.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import {
  assess,
  emergencyReportDraft,
  signInAsWorker,
  WORKER,
} from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { LOGIN, openOffice } from '#tests/support/office.ts'

describe('the mandatory report of an emergency', () => {
  it('is open to its author and to people named for emergencies, not to the manager as such', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    const { id } = await assess(office, child.id, 'T3')
    const report = emergencyReportDraft()
    await office.request('assessments.saveEmergencyReport', { id, report })
    const own = await office.request('assessments.emergencyReport', { id })
    expect(own.report).toMatchObject({ ...report, recordedByName: '陈芳' })

    await office.request('accounts.signIn', LOGIN)
    for (const route of [
      'assessments.emergencyReport',
      'assessments.saveEmergencyReport',
    ] as const) {
      const refusal = await office.refusal(route, { id, ...(route.includes('save') && { report }) })
      expect(refusal.code).toBe('EMERGENCY_REPORT_RESTRICTED')
    }
    const opened = await office.request('assessments.get', { id })
    expect(opened.hasEmergencyReport).toBe(true)
    expect(JSON.stringify(opened)).not.toContain(report.policeReceipt)

    const naming = { accountId: 1, class: 'emergency', reason: '负责紧急救助' } as const
    await office.request('accounts.grantRestricted', naming)
    expect((await office.request('assessments.emergencyReport', { id })).report).toEqual(own.report)
  })

  it('is completed later, and keeps its author', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    const { id } = await assess(office, child.id, 'T3')
    const first = emergencyReportDraft({ civilAffairs: null })
    await office.request('assessments.saveEmergencyReport', { id, report: first })
    await office.request('accounts.signIn', LOGIN)
    await office.request('accounts.grantRestricted', {
      accountId: 1,
      class: 'emergency',
      reason: '负责紧急救助',
    })
    const { report } = await office.request('assessments.saveEmergencyReport', {
      id,
      report: emergencyReportDraft(),
    })
    expect(report).toMatchObject({ recordedByName: '陈芳', civilAffairs: { at: '08:50' } })
  })

  it('is not written without an emergency, nor of what has not happened yet', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const well = await assess(office, child.id, 'T1', { on: '2026-10-01' })
    const report = emergencyReportDraft()
    const none = await office.refusal('assessments.saveEmergencyReport', { id: well.id, report })
    expect(none.code).toBe('EMERGENCY_REPORT_NOT_DUE')
    const { id } = await assess(office, child.id, 'T3')
    const police = { on: toDay('2026-10-08'), at: clockTimeSchema.parse('09:01') }
    const early = await office.refusal('assessments.saveEmergencyReport', {
      id,
      report: emergencyReportDraft({ police }),
    })
    expect(early.code).toBe('EMERGENCY_REPORT_IN_FUTURE')
  })

  it('keeps its draft from being thrown away', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await office.request('assessments.start', { childId: child.id })
    const report = emergencyReportDraft()
    await office.request('assessments.saveEmergencyReport', { id, report })
    const refusal = await office.refusal('assessments.discard', { id })
    expect(refusal.code).toBe('ASSESSMENT_HAS_REPORT')
  })
})

describe('who may read an assessment', () => {
  it('is the manager and the social workers: what stands in it is not for inspectors', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await assess(office, child.id, 'T2')
    const inspector = { loginName: '检查', password: WORKER.password }
    await office.request('accounts.add', { ...inspector, displayName: '李', role: 'inspector' })
    await office.request('accounts.signIn', inspector)
    expect((await office.refusal('assessments.get', { id })).code).toBe('NOT_ALLOWED')
    const { children } = await office.request('assessments.tiers', {})
    expect(children.map(({ tier }) => tier)).toEqual(['T2'])
  })
})

describe('the printed form', () => {
  it('is one file with what was decided and places to sign, and leaves a trace', async () => {
    const pages: string[] = []
    const office = await openOffice({
      printPdf: (html) => {
        pages.push(html)
        return Promise.resolve(new TextEncoder().encode(html))
      },
    })
    const child = await addChild(office)
    const { id } = await assess(office, child.id, 'T2', { on: '2026-10-01' })
    const folder = mkdtempSync(join(tmpdir(), 'assessment-'))
    const { file } = await office.request('assessments.print', { id, folder })
    expect(file).toBe('需求评估表_2026-0001_2026-10-01.pdf')
    expect(readdirSync(folder)).toEqual([file])
    const text = readFileSync(join(folder, file), 'utf8')
    for (const words of [
      '林小雨',
      '☑重点关爱',
      '重点情形：生活陷入困境',
      '评估人<br>签名',
      '2026-12-30',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('is refused where nothing can print, and leaves no file', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await assess(office, child.id, 'T1')
    const folder = mkdtempSync(join(tmpdir(), 'assessment-'))
    const refusal = await office.refusal('assessments.print', { id, folder })
    expect([refusal.code, readdirSync(folder)]).toEqual(['PDF_NOT_POSSIBLE', []])
  })
})
