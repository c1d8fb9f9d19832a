import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

const DRAFT = accountDraft()
const FINANCE = { loginName: DRAFT.loginName, password: DRAFT.password }

function file(office: Office, name: string): string {
  return join(office.folder, name)
}

/** Keeps one file as it is now; the answer puts it back, as if the later write had never come. */
function keep(office: Office, name: string): () => void {
  const copy = file(office, `${name}.kept`)
  cpSync(file(office, name), copy)
  return () => cpSync(copy, file(office, name))
}

function namesInVault(office: Office): readonly string[] {
  const vault: { readonly accounts: readonly { readonly loginName: string }[] } = JSON.parse(
    readFileSync(file(office, 'site.vault.json'), 'utf8'),
  )
  return vault.accounts.map(({ loginName }) => loginName)
}

/** Makes the next write of the vault fail. */
function blockVault(office: Office): () => void {
  const inTheWay = file(office, 'site.vault.json.new')
  mkdirSync(inTheWay)
  return () => rmSync(inTheWay, { recursive: true })
}

describe('when the vault cannot be written', () => {
  it('no account is added, and everybody signs in as before', async () => {
    const office = await openOffice()
    const unblock = blockVault(office)
    await office.refusal('accounts.add', DRAFT)
    expect(await office.request('accounts.list', {})).toHaveLength(1)
    await office.request('accounts.signOut', {})
    expect((await office.request('accounts.signIn', LOGIN)).state).toBe('open')
    unblock()
    expect((await office.request('accounts.add', DRAFT)).status).toBe('active')
  })

  it('a disabled account is out already, and doing it again takes its key', async () => {
    const office = await openOffice()
    const { id } = await office.request('accounts.add', DRAFT)
    const unblock = blockVault(office)
    await office.refusal('accounts.disable', { id })
    await office.request('accounts.signOut', {})
    expect((await office.refusal('accounts.signIn', FINANCE)).code).toBe('ACCOUNT_DISABLED')
    expect((await office.refusal('rooms.list', {})).code).toBe('NOT_SIGNED_IN')
    await office.request('accounts.signIn', LOGIN)
    expect(namesInVault(office)).toEqual(['站长', '财务'])
    unblock()
    await office.request('accounts.disable', { id })
    expect(namesInVault(office)).toEqual(['站长'])
  })
})

describe('when the rows cannot be committed', () => {
  it('the vault is put back: the old password goes on working', async () => {
    const office = await openOffice()
    await office.request('accounts.add', DRAFT)
    const database = await openSiteDatabase(office)
    database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON audit_event
      BEGIN SELECT RAISE(ABORT, 'refused'); END`)
    await office.refusal('accounts.changePassword', {
      oldPassword: LOGIN.password,
      newPassword: 'another-password',
    })
    await office.refusal('accounts.add', accountDraft({ loginName: '社工' }))
    database.close()
    expect(namesInVault(office).toSorted()).toEqual(['站长', '财务'].toSorted())
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', FINANCE)
    await office.request('accounts.signOut', {})
    expect((await office.request('accounts.signIn', LOGIN)).state).toBe('open')
  })
})

describe('when the power goes between vault and rows', () => {
  it('of a new account, the key without a row opens nothing and is dropped', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const rowsAsBefore = keep(office, 'site.db')
    await office.request('accounts.signIn', LOGIN)
    await office.request('accounts.add', DRAFT)
    await office.request('accounts.signOut', {})
    rowsAsBefore()
    expect((await office.refusal('accounts.signIn', FINANCE)).code).toBe('ACCOUNT_DISABLED')
    expect((await office.request('accounts.status', {})).state).toBe('locked')
    expect((await office.request('accounts.signIn', LOGIN)).state).toBe('open')
    expect(namesInVault(office)).toEqual(['站长'])
    await office.request('accounts.add', DRAFT)
    await office.request('accounts.signOut', {})
    expect((await office.request('accounts.signIn', FINANCE)).state).toBe('open')
  })

  it('of a disabled account, its left-over key opens nothing and is dropped', async () => {
    const office = await openOffice()
    const { id } = await office.request('accounts.add', DRAFT)
    const vaultAsBefore = keep(office, 'site.vault.json')
    await office.request('accounts.disable', { id })
    await office.request('accounts.signOut', {})
    vaultAsBefore()
    expect((await office.refusal('accounts.signIn', FINANCE)).code).toBe('ACCOUNT_DISABLED')
    await office.request('accounts.signIn', LOGIN)
    expect(namesInVault(office)).toEqual(['站长'])
  })
})
