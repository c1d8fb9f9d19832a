import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChildId } from '#shared/features/children/child.ts'
import { verifyLog } from '#service/platform/audit/verify-log.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { dumpSite, openSiteDatabase } from '#tests/support/dump-site.ts'
import { childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { campMark } from '#tests/support/factories/camps.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import {
  PERSONS,
  addKnown,
  leaveAndArchive,
  askForDeletion,
  anonymise,
} from '#tests/support/factories/known-child.ts'

const THIRD = { kind: 'quarter', day: '2026-07-01' } as const

describe('anonymising', () => {
  it('waits for the retention period, unless the family asked for it or the contract is over', async () => {
    const office = await openOffice()
    const { id, number } = await addKnown(office)
    const order = { id, reason: '期满清理', confirmation: `匿名化${number}` }
    expect(
      (await office.refusal('privacy.anonymise', { ...order, basis: 'retention-over' })).code,
    ).toBe('RECORD_NOT_ARCHIVED')
    await leaveAndArchive(office, id)
    expect(
      await office.refusal('privacy.anonymise', { ...order, basis: 'retention-over' }),
    ).toMatchObject({ code: 'RETENTION_NOT_OVER', details: { until: '2029-09-30' } })
    expect(
      (await office.refusal('privacy.anonymise', { ...order, basis: 'guardian-request' })).code,
    ).toBe('NO_DELETION_REQUEST')
    expect(
      (await office.refusal('privacy.anonymise', { ...order, basis: 'contract-ended' })).code,
    ).toBe('CONTRACT_NOT_OVER')
    office.clock.moveTo('2029-09-30')
    expect(
      await office.refusal('privacy.anonymise', {
        ...order,
        basis: 'retention-over',
        confirmation: '匿名化',
      }),
    ).toMatchObject({ code: 'CONFIRMATION_WRONG', details: { expected: `匿名化${number}` } })
    await office.request('privacy.anonymise', { ...order, basis: 'retention-over' })
    expect(
      (await office.refusal('privacy.anonymise', { ...order, basis: 'retention-over' })).code,
    ).toBe('RECORD_ANONYMISED')
    expect((await office.refusal('privacy.unarchive', { id, reason: '后悔' })).code).toBe(
      'RECORD_ANONYMISED',
    )
  })

  it('leaves no name, number or phone anywhere in the site, and the log still verifies', async () => {
    const office = await openOffice()
    const { id, number } = await addKnown(office)
    await office.request('children.update', {
      id,
      child: childDraft({
        ...PERSONS,
        idNumber: idNumberOf(PERSONS.bornOn),
        noIdReason: '',
        note: '与欧阳志强电话核实',
      }),
    })
    await writeAround(office, id)
    const before = await dumpSite(office)
    const telling = Object.values<string>(PERSONS)
      .filter((text) => !['identity-card', '2018-03-17'].includes(text))
      .concat(idNumberOf(PERSONS.bornOn), '外婆王婶')
    expect(telling.filter((text) => !before.includes(text))).toEqual([])
    await leaveAndArchive(office, id)
    await askForDeletion(office, id)
    const erasure = await anonymise(office, id, number)
    const after = await dumpSite(office)
    expect(telling.filter((text) => after.includes(text))).toEqual([])
    expect(after).not.toContain('2018-03-17')
    expect(after).toContain(`儿童-${number}`)
    expect(erasure.reason).toBe('监护人来信要求删除')
    expect(erasure.removed.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        '姓名',
        '证件号码',
        '接走人',
        '附件（密钥已销毁）',
        '营期日备注中的姓名、号码',
      ]),
    )
    const database = await openSiteDatabase(office)
    try {
      expect(verifyLog(database, []).findings).toEqual([])
    } finally {
      database.close()
    }
    for (const file of filesBelow(office.folder)) {
      const bytes = readFileSync(file)
      expect(telling.filter((text) => bytes.includes(text))).toEqual([])
    }
    expect(
      readdirSync(join(office.folder, 'attachments'), {
        recursive: true,
        withFileTypes: true,
      }).filter((entry) => entry.isFile()),
    ).toEqual([])
  })

  it('what the law keeps unchanged is told, not touched', async () => {
    const office = await openOffice()
    const { id, number } = await addKnown(office)
    await office.request('funding.add', {
      day: '2026-09-01',
      kind: 'income',
      source: 'F33',
      category: null,
      amountFen: 10_000,
      summary: '欧阳晓雨助学款',
      counterparty: '爱心人士',
      account: 'bank',
      invoiceNumber: null,
      overdrawReason: null,
    })
    await leaveAndArchive(office, id)
    await askForDeletion(office, id)
    const { remaining } = await anonymise(office, id, number)
    expect(remaining).toContain('资金台账摘要中仍有 1 处写有姓名或号码，依法不得改动')
  })

  it('every figure of a busy quarter stays the same, and stays after deleting', async () => {
    const office = await openOffice()
    await liveThroughAQuarter(office)
    const before = await recount(office)
    const children = await office.request('children.list', {})
    office.clock.moveTo('2026-10-09')
    for (const { barcode } of await office.request('library.loans', {})) {
      await office.request('library.return', { barcode })
    }
    for (const child of children) {
      if (child.leftOn === null) {
        await office.request('children.leave', {
          id: child.id,
          leftOn: '2026-10-09',
          reason: 'moved-away',
        })
      }
      await office.request('privacy.archive', { id: child.id, reason: '项目清理' })
    }
    office.clock.moveTo('2029-10-09')
    for (const { id, number } of children) {
      await office.request('privacy.anonymise', {
        id,
        basis: 'retention-over',
        reason: '期满',
        confirmation: `匿名化${number}`,
      })
    }
    const anonymous = await recount(office)
    expect(figures(anonymous)).toEqual(figures(before))
    for (const { id, number } of children) {
      await office.request('privacy.delete', {
        id,
        basis: 'retention-over',
        reason: '期满',
        confirmation: `删除${number}`,
      })
    }
    const emptied = await recount(office)
    expect(figures(emptied)).toEqual(figures(before))
    const dump = await dumpSite(office, 'child')
    expect(children.filter(({ number }) => dump.includes(number))).toEqual([])
    expect(dump).not.toContain('上坪村')
  })
})

describe('deleting', () => {
  it('only what was anonymised, once; the record keeps its number, the row belongs to none', async () => {
    const office = await openOffice()
    const { id, number } = await addKnown(office)
    await leaveAndArchive(office, id)
    const order = {
      id,
      basis: 'guardian-request',
      reason: '一并删除',
      confirmation: `删除${number}`,
    } as const
    expect((await office.refusal('privacy.delete', order)).code).toBe('RECORD_NOT_ANONYMISED')
    await askForDeletion(office, id)
    await anonymise(office, id, number)
    office.clock.moveTo('2027-01-08')
    const erasure = await office.request('privacy.delete', order)
    expect(erasure).toMatchObject({ number: 'XH2027-0002', childNumber: number, act: 'delete' })
    expect((await office.request('children.get', { id })).number).toBe(`已删除-${id}`)
    expect((await office.refusal('privacy.delete', order)).code).toBe('RECORD_DELETED')
    expect((await office.request('privacy.erasures', {})).map((one) => one.act)).toEqual([
      'delete',
      'anonymise',
    ])
    expect((await office.request('privacy.record', { id })).erasures).toEqual([])
  })
})

async function recount(office: Office) {
  const { id } = await office.request('reports.make', THIRD)
  return office.request('reports.get', { id })
}

interface Figured {
  readonly tables: readonly {
    readonly number: string
    readonly rows: readonly { readonly key: string; readonly figures: unknown }[]
  }[]
}

function figures({ tables }: Figured) {
  return tables.map(({ number, rows }) => [number, rows.map((row) => [row.key, row.figures])])
}

/** Names the child in every feature that has running text, and gives it a file. */
async function writeAround(office: Office, id: ChildId): Promise<void> {
  const camp = await office.request('camps.schedule', {
    name: '夏令营',
    kind: 'summer',
    leaderId: null,
    roomId: null,
    quota: 10,
    emergencyPhone: '',
    insurance: '欧阳晓雨等 10 人团体意外险',
    budgetFen: null,
    segments: [{ startsOn: '2026-07-01', endsOn: '2026-07-10' }],
    note: '欧阳晓雨需带药',
  })
  await office.request('camps.enrol', { campId: camp.id, childIds: [id] })
  await office.request('camps.recordDay', {
    campId: camp.id,
    day: '2026-07-01',
    status: 'held',
    activity: '安全常识',
    note: '欧阳晓雨由慕容秀兰接回',
    marks: [campMark(id)],
  })
  const term = await office.request('tutoring.addTerm', {
    name: '秋季学期',
    startsOn: '2026-09-01',
    endsOn: '2026-12-31',
    weekdays: [1, 2, 3, 4, 5],
    startsAt: '16:30',
    endsAt: '17:45',
    roomId: null,
    note: '',
  })
  await office.request('tutoring.join', { termId: term.id, joinedOn: '2026-09-01', childIds: [id] })
  await office.request('tutoring.takeRollCall', {
    termId: term.id,
    day: '2026-09-01',
    startsAt: '16:30',
    endsAt: '17:45',
    tutors: '林静',
    tutorCount: 1,
    note: '欧阳晓雨请假半小时',
    marks: [
      {
        childId: id,
        status: 'present',
        signedInAt: '16:30',
        signedOutAt: '17:45',
        collectedBy: '外婆王婶',
      },
    ],
  })
  await office.request('reports.writeText', {
    ...THIRD,
    chapter: 'problems',
    body: '欧阳晓雨随父母返乡。',
  })
  const file = join(office.folder, '..', `scan-${process.pid}.pdf`)
  writeFileSync(file, '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  await office.request('attachments.add', {
    subject: 'child',
    subjectId: id,
    kind: 'consent',
    title: '欧阳晓雨同意书',
    description: '',
    restrictedClass: null,
    path: file,
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
