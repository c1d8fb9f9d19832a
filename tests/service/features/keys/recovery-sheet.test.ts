import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { LOGIN, newOffice, openOffice, type Office } from '#tests/support/office.ts'

const OWN = { password: LOGIN.password }
const NEW_PASSWORD = 'found-in-the-safe'

function vaultOf(office: Office): string {
  return readFileSync(join(office.folder, 'site.vault.json'), 'utf8')
}

/** An office whose manager has a sheet and has signed out; the sheet’s groups. */
async function officeWithSheet(): Promise<{ office: Office; recoveryKey: string }> {
  const office = await openOffice()
  await office.request('rooms.add', roomDraft({ name: '图书室' }))
  const { groups } = await office.request('keys.makeRecoverySheet', OWN)
  await office.request('accounts.signOut', {})
  return { office, recoveryKey: groups.join(' ') }
}

describe('the recovery sheet', () => {
  it('does not exist at first; when it is made, its number, day and maker are told', async () => {
    const office = await openOffice()
    expect((await office.request('keys.status', {})).sheet).toBeNull()
    const refusal = await office.refusal('keys.checkRecoverySheet', { recoveryKey: 'A'.repeat(40) })
    expect(refusal.code).toBe('RECOVERY_KEY_MISTYPED')
    const sheet = await office.request('keys.makeRecoverySheet', OWN)
    expect(sheet.siteName).toContain('蕉城区城南镇')
    expect(sheet.groups.map((group) => group.length)).toEqual(Array.from({ length: 8 }, () => 5))
    const { sheet: made } = await office.request('keys.status', {})
    expect(made).toEqual({ number: 1, madeAt: sheet.madeAt, madeBy: '林静' })
    expect(office.events.at(-1)).toEqual({ type: 'changed', features: ['keys'] })
  })

  it('is made only after the own password, asked for more slowly after wrong ones', async () => {
    const office = await openOffice()
    const codes: string[] = []
    for (let time = 0; time < 6; time++) {
      codes.push((await office.refusal('keys.makeRecoverySheet', { password: 'wrong' })).code)
    }
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'WRONG_PASSWORD'),
      'TOO_MANY_ATTEMPTS',
    ])
    expect((await office.request('keys.status', {})).sheet).toBeNull()
  })

  it('is the manager’s affair alone', async () => {
    const office = await openOffice()
    const draft = accountDraft()
    await office.request('accounts.add', draft)
    const { loginName, password } = draft
    await office.request('accounts.signIn', { loginName, password })
    for (const route of ['keys.status', 'keys.makeRecoverySheet', 'keys.rekey'] as const) {
      expect((await office.refusal(route, { password })).code).toBe('NOT_ALLOWED')
    }
  })

  it('is checked without changing anything, and a typing error is named by its group', async () => {
    const office = await openOffice()
    const { groups } = await office.request('keys.makeRecoverySheet', OWN)
    const before = vaultOf(office)
    const typed = groups.join('-').toLowerCase()
    expect(await office.request('keys.checkRecoverySheet', { recoveryKey: typed })).toEqual({
      number: 1,
    })
    const third = groups[2] ?? ''
    const wrong = `${third.startsWith('A') ? 'B' : 'A'}${third.slice(1)}`
    const refusal = await office.refusal('keys.checkRecoverySheet', {
      recoveryKey: groups.with(2, wrong).join(' '),
    })
    expect(refusal).toEqual({ code: 'RECOVERY_KEY_MISTYPED', details: { groups: [3] } })
    expect(vaultOf(office)).toBe(before)
  })

  it('is worth nothing any more once the next one is made', async () => {
    const { office, recoveryKey } = await officeWithSheet()
    await office.request('accounts.signIn', LOGIN)
    const next = await office.request('keys.makeRecoverySheet', OWN)
    expect(next.number).toBe(2)
    expect(await office.refusal('keys.checkRecoverySheet', { recoveryKey })).toEqual({
      code: 'RECOVERY_KEY_REFUSED',
      details: { number: 2 },
    })
  })

  it('leaves its groups nowhere: not in the vault, the database or its log', async () => {
    const office = await openOffice()
    const { groups } = await office.request('keys.makeRecoverySheet', OWN)
    const files = readdirSync(office.folder).filter((name) => name.startsWith('site.'))
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(office.folder, name))))
    expect(files.length).toBeGreaterThan(1)
    for (const group of groups) expect([group, bytes.includes(group)]).toEqual([group, false])
  })
})

describe('a forgotten password', () => {
  it('of the only manager: the sheet lets her in with a new one, and the old one is dead', async () => {
    const { office, recoveryKey } = await officeWithSheet()
    const { loginName } = LOGIN
    const status = await office.request('keys.recover', {
      recoveryKey,
      loginName,
      newPassword: NEW_PASSWORD,
    })
    expect(status).toMatchObject({ state: 'open', account: { displayName: '林静' } })
    expect((await office.request('rooms.list', {})).map(({ name }) => name)).toEqual(['图书室'])
    await office.request('accounts.signOut', {})
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('WRONG_PASSWORD')
    await office.request('accounts.signIn', { loginName, password: NEW_PASSWORD })
    expect(await office.request('keys.checkRecoverySheet', { recoveryKey })).toEqual({ number: 1 })
  })

  it('is not reset with another site’s sheet, and guessing is slowed down', async () => {
    const { office } = await officeWithSheet()
    const { recoveryKey } = await officeWithSheet()
    const input = { recoveryKey, loginName: LOGIN.loginName, newPassword: NEW_PASSWORD }
    const before = vaultOf(office)
    const codes: string[] = []
    for (let time = 0; time < 6; time++)
      codes.push((await office.refusal('keys.recover', input)).code)
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'RECOVERY_KEY_REFUSED'),
      'TOO_MANY_ATTEMPTS',
    ])
    expect(vaultOf(office)).toBe(before)
    expect((await office.request('accounts.status', {})).state).toBe('locked')
  })

  it('of a colleague is the manager’s to reset: the sheet is for managers, and nothing stays open', async () => {
    const office = await openOffice()
    const { loginName } = await office.request('accounts.add', accountDraft())
    const { groups } = await office.request('keys.makeRecoverySheet', OWN)
    await office.request('accounts.signOut', {})
    const input = { recoveryKey: groups.join(''), newPassword: NEW_PASSWORD }
    const names = [loginName, '没有这个人']
    for (const name of names) {
      const refusal = await office.refusal('keys.recover', { ...input, loginName: name })
      expect(refusal).toEqual({ code: 'NOT_A_MANAGER', details: { loginName: name } })
    }
    expect((await office.request('accounts.status', {})).state).toBe('locked')
    expect((await office.refusal('rooms.list', {})).code).toBe('NOT_SIGNED_IN')
  })

  it('without a sheet ever made is told so', async () => {
    const office = await openOffice()
    const { recoveryKey } = await officeWithSheet()
    await office.request('accounts.signOut', {})
    const input = { recoveryKey, loginName: LOGIN.loginName, newPassword: NEW_PASSWORD }
    expect((await office.refusal('keys.recover', input)).code).toBe('NO_RECOVERY_SHEET')
  })

  it('is reset in a copy of the files on another computer too', async () => {
    const { office, recoveryKey } = await officeWithSheet()
    const elsewhere = newOffice()
    cpSync(office.folder, elsewhere.folder, { recursive: true })
    const { loginName } = LOGIN
    await elsewhere.request('keys.recover', { recoveryKey, loginName, newPassword: NEW_PASSWORD })
    expect(await elsewhere.request('rooms.list', {})).toHaveLength(1)
  })
})

describe('printing the sheet', () => {
  it('writes one PDF page with the groups, and only of a sheet that opens this site', async () => {
    const pages: string[] = []
    const pdf = new TextEncoder().encode('%PDF-1.7')
    const printPdf = (html: string) => {
      pages.push(html)
      return Promise.resolve(pdf)
    }
    const office = await openOffice({ printPdf })
    const { groups } = await office.request('keys.makeRecoverySheet', OWN)
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const recoveryKey = groups.join('')
    const { file } = await office.request('keys.printSheet', { recoveryKey, folder })
    expect(readdirSync(folder)).toEqual([file])
    expect(file).toBe('恢复密钥单_第1号.pdf')
    const [page = ''] = pages
    for (const words of [...groups, '第 1 号', '林静', '保险柜', '不要拍照']) {
      expect(page).toContain(words)
    }
    const { recoveryKey: foreign } = await officeWithSheet()
    const refusal = await office.refusal('keys.printSheet', { recoveryKey: foreign, folder })
    expect(refusal.code).toBe('RECOVERY_KEY_REFUSED')
    expect(pages).toHaveLength(1)
  })

  it('into what is no folder is refused; without a browser engine too', async () => {
    const office = await openOffice({ printPdf: () => Promise.resolve(new Uint8Array(4)) })
    const { groups } = await office.request('keys.makeRecoverySheet', OWN)
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, '文件')
    writeFileSync(file, '')
    const recoveryKey = groups.join('')
    const refusal = await office.refusal('keys.printSheet', { recoveryKey, folder: file })
    expect(refusal.code).toBe('FOLDER_NOT_WRITABLE')
    const unable = await openOffice()
    const { groups: others } = await unable.request('keys.makeRecoverySheet', OWN)
    const input = { recoveryKey: others.join(''), folder }
    expect((await unable.refusal('keys.printSheet', input)).code).toBe('PDF_NOT_POSSIBLE')
  })
})
