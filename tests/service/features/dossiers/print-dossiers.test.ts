import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { childIdSchema } from '#shared/features/children/child.ts'
import { assess, signInAsWorker } from '#tests/support/factories/assessments.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { dossierOrder } from '#tests/support/factories/dossiers.ts'
import { approve, submitPlan } from '#tests/support/factories/plans.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

const CARD = idNumberOf('2018-03-01')

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function officeWithPrinter() {
  const pages: string[] = []
  const office = await openOffice({
    printPdf: (html) => {
      pages.push(html)
      return Promise.resolve(new Uint8Array([37]))
    },
  })
  return { office, pages }
}

function addCardHolder(office: Office, overrides: Parameters<typeof addChild>[1] = {}) {
  return addChild(
    office,
    { idType: 'identity-card', idNumber: CARD, noIdReason: '', ...overrides },
    ['L01', 'K04'],
  )
}

describe('一人一档', () => {
  it('is one page with what is known, the ID number masked, and the copy is logged', async () => {
    const { office, pages } = await officeWithPrinter()
    await signInAsWorker(office)
    const { id, number } = await addCardHolder(office, { name: '林<小雨>' })
    await assess(office, id, 'T2')
    await approve(office, await submitPlan(office, id))
    const folder = newFolder()
    const { files } = await office.request(
      'dossiers.print',
      dossierOrder([id, id], folder, { withWord: true }),
    )
    expect(files).toEqual([
      `一人一档_${number}_2026-10-08.pdf`,
      `一人一档_${number}_2026-10-08.docx`,
    ])
    expect(readdirSync(folder).toSorted()).toEqual([...files].toSorted())
    const [page = ''] = pages
    for (const words of [
      '林&lt;小雨&gt;',
      '截至2026年10月8日',
      `${CARD.slice(0, 6)}********${CARD.slice(-4)}`,
      '林阿福（祖父） 13800000001',
      '父母双方外出留守儿童、低保家庭儿童',
      '重点关爱（2026-10-08 起）',
      '每月 1 次，本季完成 0/3，陈芳',
      '档案：未征求',
      '填表人（签名）：',
      '用途：开展服务（入户核对）',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).not.toContain(CARD)
    expect(page.match(/<section/gu)).toHaveLength(1)
    expect(page).not.toMatch(/undefined|null|NaN|\[object/u)
    const { people } = await office.request('audit.childAccess', { childId: id })
    const copies = people.flatMap(({ accesses }) => accesses)
    expect(copies.filter(({ kind }) => kind === 'export')).toMatchObject([
      { route: 'dossiers.print', reason: '一人一档，证件号码脱敏；用途：开展服务（入户核对）' },
    ])
  })

  it('shows the full ID number to the manager only, for a purpose and a recipient', async () => {
    const { office, pages } = await officeWithPrinter()
    const { id } = await addCardHolder(office)
    const folder = newFolder()
    const full = dossierOrder([id], folder, { idNumbers: 'full', recipient: '县民政局' })
    const unsaid = dossierOrder([id], folder, { idNumbers: 'full', purposeWords: '' })
    expect((await office.refusal('dossiers.print', unsaid)).code).toBe('INVALID_INPUT')
    await office.request('dossiers.print', full)
    expect(pages.join('')).toContain(CARD)
    await signInAsWorker(office)
    const refusal = await office.refusal('dossiers.print', full)
    expect([refusal.code, readdirSync(folder).length]).toEqual(['DOSSIER_FULL_BY_MANAGER', 1])
  })

  it('has a page for each of several children, and says how many in its name', async () => {
    const { office, pages } = await officeWithPrinter()
    const ids: number[] = []
    for (const name of ['甲', '乙', '丙']) ids.push((await addChild(office, { name })).id)
    const { files } = await office.request('dossiers.print', dossierOrder(ids, newFolder()))
    expect(files).toEqual(['一人一档_3人_2026-10-08.pdf'])
    expect(pages[0]?.match(/<section/gu)).toHaveLength(3)
    for (const id of ids) {
      const { people } = await office.request('audit.childAccess', { childId: id })
      expect(people.flatMap(({ accesses }) => accesses)).toEqual(
        expect.arrayContaining([expect.objectContaining({ route: 'dossiers.print' })]),
      )
    }
  })

  it('refuses a day that has not come, a day before the registration, and a machine without PDF', async () => {
    const { office } = await officeWithPrinter()
    const { id } = await addChild(office)
    const folder = newFolder()
    const refusalOn = async (on: string) =>
      (await office.refusal('dossiers.print', dossierOrder([id], folder, { on }))).code
    expect(await refusalOn('2026-10-09')).toBe('DOSSIER_DAY_IN_FUTURE')
    expect(await refusalOn('2026-01-04')).toBe('DOSSIER_BEFORE_REGISTRATION')
    const gone = await office.refusal('dossiers.print', dossierOrder([99], folder))
    expect(gone.code).toBe('NOT_FOUND')
    expect(readdirSync(folder)).toEqual([])
    const none = await openOffice()
    const other = await addChild(none)
    const pdf = await none.refusal('dossiers.print', dossierOrder([other.id], folder))
    expect(pdf.code).toBe('PDF_NOT_POSSIBLE')
    const word = dossierOrder([other.id], folder, { withWord: true })
    expect((await none.request('dossiers.print', word)).files).toEqual([
      `一人一档_${other.number}_2026-10-08.docx`,
    ])
  })
})

describe('一人一档 of a past day', () => {
  it('is what it was on that day, whatever was changed since', async () => {
    const { office, pages } = await officeWithPrinter()
    await signInAsWorker(office)
    const { id } = await addCardHolder(office, { fatherName: '林大勇', fatherPlace: '东莞市' })
    await assess(office, id, 'T2')
    await approve(office, await submitPlan(office, id))
    const days = ['2026-10-08', '2026-10-20', '2026-11-02', '2026-11-24'] as const
    const printOn = async (on: string) => {
      await office.request('dossiers.print', dossierOrder([id], newFolder(), { on }))
      return (pages.at(-1) ?? '').replaceAll(/\d{4}年\d+月\d+日由/gu, '')
    }
    const then: string[] = []
    for (const [index, day] of days.entries()) {
      office.clock.moveTo(day)
      await office.request('accounts.signIn', LOGIN)
      await CHANGES[index]?.(office, id, day)
      then.push(await printOn(day))
    }
    expect(new Set(then).size).toBe(days.length)
    for (const [index, day] of days.entries()) expect(await printOn(day)).toBe(then[index])
  })
})

type Change = (office: Office, id: number, on: string) => Promise<unknown>

const CHANGES: readonly Change[] = [
  (office, id, on) =>
    office.request('families.change', {
      childId: id,
      on,
      change: {
        fact: 'schooling',
        school: '城南中学',
        grade: 'grade-7',
        boarding: true,
        state: 'enrolled',
      },
    }),
  async (office, id, on) => {
    await office.request('families.change', {
      childId: id,
      on,
      change: { fact: 'residence', village: '下坪村', address: '一组三号' },
    })
    await office.request('children.setCategories', { id, codes: ['K04'], on })
  },
  (office, id, on) =>
    assess(office, childIdSchema.parse(id), 'T1', { on, grounds: '生活已有着落' }),
  (office, id, on) => office.request('children.leave', { id, leftOn: on, reason: 'moved-away' }),
]
