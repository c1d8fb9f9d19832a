import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/kernel/day.ts'
import { consentStates, mayShowPhoto } from '#service/features/consents/consents.public.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { addChild } from '#tests/support/factories/children.ts'
import {
  answersOf,
  basisDraft,
  consentDraft,
  onlyAnswer,
  ownDraft,
  recordConsent,
} from '#tests/support/factories/consents.ts'
import { anonymise, askForDeletion, leaveAndArchive } from '#tests/support/factories/known-child.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const TEEN = { name: '钟思琪', bornOn: '2012-09-20', grade: 'grade-8' } as const

async function consentDuties(office: Office) {
  const { duties } = await office.request('workbench.today', {})
  return duties
    .filter(({ code }) => code === 'own-consent' || code === 'consent-paper')
    .map(({ code, subject, dueOn, count, isLate }) => [code, subject, dueOn, count, isLate])
}

describe('who lacks which consent', () => {
  it('is told of every child on the register, scope by scope, with its papers', async () => {
    const office = await openOffice()
    const first = await addChild(office)
    const teen = await addChild(office, TEEN)
    const left = await addChild(office, { name: '黄家豪' })
    await leaveAndArchive(office, left.id)
    await recordConsent(office, first.id, basisDraft())
    await recordConsent(office, teen.id, consentDraft({ way: 'oral' }))
    const lines = await office.request('consents.list', {})
    expect(lines.map(({ name }) => name)).toEqual(['林小雨', '钟思琪'])
    expect(lines[0]).toMatchObject({
      states: { file: 'legal-basis', photo: 'none' },
      asksOwnFor: [],
      awaitsPaper: false,
      lacksScan: false,
    })
    expect(lines[1]).toMatchObject({
      states: { file: 'in-force', publicity: 'refused' },
      asksOwnFor: ['file', 'photo', 'bureau', 'video'],
      awaitsPaper: true,
      lacksScan: true,
    })
  })

  it('names the managers who may be responsible', async () => {
    const office = await openOffice()
    expect(await office.request('consents.officers', {})).toEqual(['林静'])
  })
})

describe('other features', () => {
  it('are told the state of every scope on a day, and whether a photo may be shown', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const other = await addChild(office, { name: '陈小军' })
    await recordConsent(office, id, consentDraft({ answers: answersOf() }))
    const database = await openSiteDatabase(office)
    const db = new Connection(database).reads
    const on = toDay('2026-03-02')
    const states = consentStates(db, [id, other.id], on)
    expect([...(states.get(id) ?? [])]).toContainEqual(['photo', 'in-force'])
    expect([...(states.get(other.id)?.values() ?? [])]).toEqual(Array(5).fill('none'))
    expect([mayShowPhoto(db, id, on), mayShowPhoto(db, id, toDay('2026-03-01'))]).toEqual([
      true,
      false,
    ])
    expect(mayShowPhoto(db, other.id, on)).toBe(false)
    database.close()
  })
})

describe('what is due', () => {
  it('a child of 14 by now is asked itself, by name in the month of its birthday', async () => {
    const office = await openOffice()
    const recent = await addChild(office, TEEN)
    const older = await addChild(office, { ...TEEN, name: '雷志远', bornOn: '2011-05-01' })
    await addChild(office, { ...TEEN, name: '蓝婉婷', bornOn: '2011-05-02' })
    await addChild(office, { ...TEEN, name: '黄家豪', bornOn: '2012-10-08' })
    await addChild(office, { ...TEEN, name: '郑伟杰', bornOn: '2012-10-09' })
    await recordConsent(office, recent.id)
    await recordConsent(office, older.id)
    expect(await consentDuties(office)).toEqual([
      ['own-consent', '已满14周岁的儿童', '2025-05-01', 1, true],
      ['own-consent', '钟思琪', '2026-09-20', null, true],
      ['own-consent', '黄家豪', '2026-10-08', null, false],
    ])
    await recordConsent(office, recent.id, ownDraft({ signedOn: '2026-10-01' }))
    const some = ownDraft({ signedOn: '2026-10-01', answers: onlyAnswer('file', 'granted') })
    await recordConsent(office, older.id, some)
    expect(await consentDuties(office)).toEqual([
      ['own-consent', '已满14周岁的儿童', '2025-05-01', 1, true],
      ['own-consent', '黄家豪', '2026-10-08', null, false],
    ])
  })

  it('the paper of an oral consent is asked for after a week, until it has come', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const oral = consentDraft({ way: 'oral', signedOn: '2026-10-05' })
    const { records } = await recordConsent(office, id, oral)
    expect(await consentDuties(office)).toEqual([
      ['consent-paper', '林小雨', '2026-10-12', null, false],
    ])
    const consentId = records[0]?.id
    if (consentId === undefined) throw new Error('no record')
    const paper = { id: consentId, paperOn: '2026-10-08', scanId: null }
    await office.request('consents.addPaper', paper)
    expect(await consentDuties(office)).toEqual([])
  })
})

it('an anonymised child keeps when what was answered, and nobody’s name', async () => {
  const office = await openOffice()
  const { id, number } = await addChild(office)
  const draft = consentDraft({ signerName: '欧阳建国', signerBornOn: '1960-02-02' })
  const { records } = await recordConsent(office, id, draft)
  const consentId = records[0]?.id
  if (consentId === undefined) throw new Error('no record')
  await office.request('consents.withdraw', {
    id: consentId,
    scope: 'photo',
    withdrawnOn: '2026-06-01',
    reason: '欧阳建国来电',
  })
  await leaveAndArchive(office, id)
  await askForDeletion(office, id)
  await anonymise(office, id, number)
  const kept = (await dumpSite(office, 'consent')) + (await dumpSite(office, 'consent_answer'))
  expect(kept).toContain('2026-06-01')
  expect(kept).not.toMatch(/欧阳建国|1960-02-02/u)
})
