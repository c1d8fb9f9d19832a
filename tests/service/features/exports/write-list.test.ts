import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import type { RouteInput } from '#shared/contract/index.ts'
import { openCamp } from '#tests/support/factories/camps.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

type Form = RouteInput<'exports.write'>['form']

const FORM: Form = {
  list: 'children',
  level: 'masked',
  purpose: 'report',
  purposeWords: '季度核查',
  recipient: '县民政局',
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function inputOf(form: Partial<Form>, ids: readonly number[], scopeId: number | null = null) {
  return { form: { ...FORM, ...form }, scopeId, ids: [...ids], filter: '在册', folder: newFolder() }
}

/** The lines of the only sheet, cells joined by a stroke. */
async function linesOf({ folder, file }: { readonly folder: string; readonly file: string }) {
  const { sheets } = await readSpreadsheet(readFileSync(join(folder, file)), file)
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell.text).join('|'))
}

async function officeWithChildren() {
  const office = await openOffice()
  const card = { idType: 'identity-card', noIdReason: '' } as const
  const girl = await addChild(
    office,
    {
      ...card,
      name: '欧阳小雨',
      bornOn: '2015-03-01',
      idNumber: idNumberOf('2015-03-01', 2),
      address: '上坪村十八组七号',
      guardianName: '林阿福',
      guardianPhone: '13811112222',
    },
    ['L01', 'K09'],
  )
  const boy = await addChild(office, { name: '张三', sex: 'male', bornOn: '2016-05-06' }, ['K04'])
  const other = await addChild(office, { name: '李四', bornOn: '2016-05-07', village: '后山村' })
  return { office, ids: [girl.id, boy.id, other.id] as const }
}

async function signInAs(office: Office, role: 'social-worker' | 'finance' | 'duty') {
  const account = { loginName: `${role}01`, password: 'another-horse' }
  await office.request('accounts.add', { ...account, displayName: '王五', role })
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', account)
}

describe('a list that leaves the program', () => {
  it('masked: nothing on it leads to a child, and its head says who, when, what for and how', async () => {
    const { office, ids } = await officeWithChildren()
    const written = await office.request('exports.write', inputOf({}, ids))
    expect(written).toMatchObject({ lines: 3 })
    expect(written.file).toMatch(/_儿童名册_脱敏_2026-10-08\.xlsx$/)
    const lines = await linesOf(written)
    expect(lines[0]).toContain('儿童名册')
    for (const said of ['导出人：林静', '导出时间：2026-10-08', '报送主管部门（季度核查）']) {
      expect(lines[1]).toContain(said)
    }
    expect(lines[1]).toContain('交给：县民政局　级别：脱敏（L1）')
    const text = lines.join('\n')
    expect(text).toContain('欧阳某某')
    expect(text).toContain('350902********')
    expect(text).toContain('138****2222')
    expect(text).toContain('2015-03|')
    for (const secret of ['欧阳小雨', '13811112222', '十八组', '2015-03-01', '侵害', '中心小学']) {
      expect(text).not.toContain(secret)
    }
  })

  it('in full: ID numbers stay text with all their digits', async () => {
    const { office, ids } = await officeWithChildren()
    const written = await office.request('exports.write', inputOf({ level: 'full' }, ids))
    const { sheets } = await readSpreadsheet(
      readFileSync(join(written.folder, written.file)),
      written.file,
    )
    const cells = (sheets[0]?.rows ?? []).flat()
    const number = cells.find((cell) => cell.text === idNumberOf('2015-03-01', 2))
    expect(number).toMatchObject({ kind: 'text' })
    expect(cells.map((cell) => cell.text)).toContain('上坪村十八组七号')
  })

  it('in counts: no child is named; for the public small counts are hidden', async () => {
    const { office, ids } = await officeWithChildren()
    const counts = await linesOf(
      await office.request('exports.write', inputOf({ level: 'aggregate' }, ids)),
    )
    expect(counts).toContain('按村（社区）|上坪村|2')
    expect(counts).toContain('按村（社区）|后山村|1')
    expect(counts).toContain('合计||3')
    const published = await linesOf(
      await office.request('exports.write', inputOf({ level: 'public' }, ids)),
    )
    expect(published).toContain('按村（社区）|后山村|<3')
    expect(published.join()).not.toMatch(/欧阳|张三|李四/u)
  })

  it('holds only the lines of the screen, of one population where that is chosen', async () => {
    const { office, ids } = await officeWithChildren()
    const [, boy] = ids
    const one = await office.request('exports.write', inputOf({}, [boy]))
    expect(one.lines).toBe(1)
    const leftBehind = await office.request('exports.write', inputOf({ list: 'left-behind' }, ids))
    expect(leftBehind.lines).toBe(1)
    expect((await linesOf(leftBehind)).join()).toContain('欧阳某某')
    const nobody = await office.refusal('exports.write', inputOf({ list: 'left-behind' }, [boy]))
    expect(nobody.code).toBe('EXPORT_EMPTY')
  })

  it('leaves a trace at every child in it, with the reason', async () => {
    const { office, ids } = await officeWithChildren()
    await office.request('exports.write', inputOf({}, ids.slice(0, 2)))
    const events = async (id: number) => {
      const filter = {
        kind: 'export',
        accountId: null,
        from: null,
        to: null,
        feature: null,
      } as const
      const { events: found } = await office.request('audit.list', {
        filter: { ...filter, record: { subject: 'child', id } },
        before: null,
        limit: 10,
      })
      return found
    }
    expect(await events(ids[0])).toMatchObject([
      { reason: '儿童名册，脱敏；用途：报送主管部门（季度核查）；交给：县民政局' },
    ])
    expect(await events(ids[1])).toHaveLength(1)
    expect(await events(ids[2])).toEqual([])
  })

  it('writes the roster of a camp and the rooms', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明', '吴敏'])
    const campers = await office.request(
      'exports.write',
      inputOf({ list: 'campers' }, childIds, camp.id),
    )
    expect((await linesOf(campers))[0]).toContain(`${camp.name}营员名单`)
    expect((await linesOf(campers)).join()).toContain('陈某某')
  })
})

describe('who may take which list', () => {
  it('in full only the manager', async () => {
    const { office, ids } = await officeWithChildren()
    await signInAs(office, 'social-worker')
    const refusal = await office.refusal('exports.write', inputOf({ level: 'full' }, ids))
    expect(refusal.code).toBe('EXPORT_FULL_BY_MANAGER')
    expect((await office.request('exports.write', inputOf({}, ids))).lines).toBe(3)
  })

  it.each([
    ['finance', 'children'],
    ['finance', 'loans'],
    ['duty', 'children'],
    ['duty', 'ledger'],
  ] as const)('%s may not take %s', async (role, list) => {
    const { office, ids } = await officeWithChildren()
    await signInAs(office, role)
    const input = inputOf({ list }, ids)
    expect((await office.refusal('exports.write', input)).code).toBe('NOT_ALLOWED')
    expect(readdirSync(input.folder)).toEqual([])
  })

  it('a full list needs a purpose in words and a recipient', async () => {
    const { office, ids } = await officeWithChildren()
    const refusal = await office.refusal(
      'exports.write',
      inputOf({ level: 'full', purposeWords: '', recipient: '' }, ids),
    )
    expect(refusal.code).toBe('INVALID_INPUT')
    expect(JSON.stringify(refusal.details)).toContain('完整名单要写明交给谁')
    expect(JSON.stringify(refusal.details)).toContain('完整名单要写明用途')
  })
})
