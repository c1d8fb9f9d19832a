import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { LOGIN, openOffice } from '#tests/support/office.ts'
import { readZip } from '#tests/support/read-zip.ts'

const NUMBER = idNumberOf('2018-03-01')
const CARD = { idType: 'identity-card', idNumber: NUMBER, noIdReason: '' } as const
const COLLEAGUE = accountDraft({ loginName: '小陈', displayName: '陈敏', role: 'social-worker' })

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A child the manager registered and a social worker looked at, with the full number. */
async function siteWithReaders() {
  const pages: string[] = []
  const office = await openOffice({
    printPdf: (html) => {
      pages.push(html)
      return Promise.resolve(new TextEncoder().encode('%PDF-'))
    },
  })
  const { id } = await addChild(office, { ...CARD, name: '林小雨' })
  await addChild(office, { name: '别人' })
  await office.request('accounts.add', COLLEAGUE)
  await office.request('accounts.signOut', {})
  const { loginName, password } = COLLEAGUE
  await office.request('accounts.signIn', { loginName, password })
  office.clock.moveBy(30)
  await office.request('children.get', { id })
  await office.request('children.revealIdNumber', { id, reason: '办理救助申请' })
  return { office, id, pages }
}

describe('who saw this child', () => {
  it('is told person by person, with role, count and reason', async () => {
    const { office, id } = await siteWithReaders()
    const { child, people, since } = await office.request('audit.childAccess', { childId: id })
    expect(child).toEqual({ id, number: '2026-0001', name: '林小雨' })
    expect(since).toBe('2026-01-01')
    expect(people).toMatchObject([
      {
        name: '陈敏',
        role: '社工',
        reads: 2,
        acts: 0,
        exports: 0,
        accesses: [
          { route: 'children.revealIdNumber', kind: 'read', reason: '办理救助申请' },
          { route: 'children.get', kind: 'read', reason: null },
        ],
      },
      { name: '林静', role: '站长', reads: 0, acts: 1, accesses: [{ route: 'children.add' }] },
    ])
  })

  it('counts the one who asks', async () => {
    const { office, id } = await siteWithReaders()
    await office.request('audit.childAccess', { childId: id })
    const { people } = await office.request('audit.childAccess', { childId: id })
    expect(people[0]?.accesses[0]).toMatchObject({ route: 'audit.childAccess', kind: 'read' })
  })

  it('goes on paper with names, local times and reasons, without ID number, and is logged first', async () => {
    const { office, id, pages } = await siteWithReaders()
    const folder = emptyFolder()
    const printed = { childId: id, folder, reason: '监护人申请查询' }
    const { file } = await office.request('audit.printChildAccess', printed)
    expect(file).toBe('2026-0001_档案查阅情况表_2026-10-08.pdf')
    expect(readdirSync(folder)).toEqual([file])
    const [page] = pages
    for (const text of ['林小雨', '陈敏', '社工', '2026-10-08 09:30', '查看完整证件号码']) {
      expect(page).toContain(text)
    }
    expect(page).not.toContain(NUMBER)
    expect(page).not.toMatch(/children\.|revealIdNumber/u)
    const { people } = await office.request('audit.childAccess', { childId: id })
    expect(people[0]).toMatchObject({
      exports: 1,
      accesses: [{ kind: 'export', reason: '监护人申请查询' }, {}, {}],
    })
  })

  it('never writes over an older sheet', async () => {
    const { office, id } = await siteWithReaders()
    const printed = { childId: id, folder: emptyFolder(), reason: '主管部门检查' }
    await office.request('audit.printChildAccess', printed)
    const { file } = await office.request('audit.printChildAccess', printed)
    expect(file).toBe('2026-0001_档案查阅情况表_2026-10-08（2）.pdf')
  })

  it('is not printed, nor logged as printed, where nothing can be written', async () => {
    const { office, id } = await siteWithReaders()
    const folder = join(emptyFolder(), 'gone')
    const refusal = await office.refusal('audit.printChildAccess', {
      childId: id,
      folder,
      reason: '检查',
    })
    expect(refusal.code).toBe('FOLDER_NOT_WRITABLE')
    const { people } = await office.request('audit.childAccess', { childId: id })
    expect(people[0]?.exports).toBe(0)
  })

  it('is not for the desk, and nobody is there for a child that is not', async () => {
    const { office } = await siteWithReaders()
    expect((await office.refusal('audit.childAccess', { childId: 99 })).code).toBe('NOT_FOUND')
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', LOGIN)
    const desk = accountDraft({ loginName: '值班', displayName: '值班', role: 'duty' })
    await office.request('accounts.add', desk)
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', { loginName: '值班', password: desk.password })
    expect((await office.refusal('audit.childAccess', { childId: 1 })).code).toBe('NOT_ALLOWED')
  })
})

describe('the log as a workbook', () => {
  it('holds what the filter leaves, in office words, and its making is an event with the reason', async () => {
    const { office } = await siteWithReaders()
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', LOGIN)
    const folder = emptyFolder()
    const filter = {
      kind: 'read',
      accountId: null,
      from: null,
      to: null,
      feature: 'children',
      record: null,
    } as const
    const made = await office.request('audit.export', { filter, folder, reason: '主管部门检查' })
    expect(made).toEqual({
      folder,
      file: '蕉城城南镇示范点_操作与查阅记录_2026-10-08.xlsx',
      events: 2,
    })
    const parts = await readZip(readFileSync(join(folder, made.file)))
    const text = [...parts.values()].map((part) => part.toString('utf8')).join('')
    for (const words of ['查看完整证件号码', '儿童 2026-0001 林小雨', '办理救助申请', '陈敏']) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('children.get')
    const { events } = await office.request('audit.list', {
      filter: { ...filter, kind: 'export', feature: null },
      before: null,
      limit: 1,
    })
    expect(events).toMatchObject([{ route: 'audit.export', reason: '主管部门检查' }])
  })

  it('wants a reason', async () => {
    const { office } = await siteWithReaders()
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', LOGIN)
    const filter = {
      kind: null,
      accountId: null,
      from: null,
      to: null,
      feature: null,
      record: null,
    }
    const refusal = await office.refusal('audit.export', {
      filter,
      folder: emptyFolder(),
      reason: ' ',
    })
    expect(refusal.details).toMatchObject({ fields: [{ path: 'reason' }] })
  })
})
