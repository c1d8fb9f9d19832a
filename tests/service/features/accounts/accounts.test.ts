import { describe, expect, it } from 'vitest'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

const DRAFT = accountDraft()
const FINANCE = { loginName: DRAFT.loginName, password: DRAFT.password }
const NEW_PASSWORD = 'another-password'

async function officeWithFinance() {
  const office = await openOffice()
  const finance = await office.request('accounts.add', DRAFT)
  return { office, finance }
}

async function changeTo(office: Office, login: { loginName: string; password: string }) {
  await office.request('accounts.signOut', {})
  return office.request('accounts.signIn', login)
}

async function myId(office: Office) {
  const { account } = await office.request('accounts.status', {})
  if (account === null) throw new Error('nobody is signed in')
  return account.id
}

describe('adding an account', () => {
  it('lets a colleague open the same database with a password of her own', async () => {
    const { office, finance } = await officeWithFinance()
    await office.request('rooms.add', roomDraft())
    expect(finance).toMatchObject({ role: 'finance', status: 'active', lastSignedInAt: null })
    const status = await changeTo(office, FINANCE)
    expect(status).toMatchObject({
      state: 'open',
      loginNames: ['站长', '财务'],
      account: { displayName: '陈会计', role: 'finance' },
    })
    expect(await office.request('rooms.list', {})).toHaveLength(1)
    expect((await changeTo(office, LOGIN)).account?.role).toBe('manager')
  })

  it('does not take a login name twice, and keeps the first one’s password', async () => {
    const { office } = await officeWithFinance()
    const refusal = await office.refusal('accounts.add', accountDraft({ password: NEW_PASSWORD }))
    expect(refusal).toEqual({ code: 'LOGIN_NAME_TAKEN', details: {} })
    expect(await office.request('accounts.list', {})).toHaveLength(2)
    expect((await changeTo(office, FINANCE)).state).toBe('open')
  })

  it('shows when each account last signed in', async () => {
    const { office } = await officeWithFinance()
    await changeTo(office, FINANCE)
    await changeTo(office, LOGIN)
    const accounts = await office.request('accounts.list', {})
    const now = office.clock.now().toISOString()
    expect(accounts.map((account) => account.lastSignedInAt)).toEqual([now, now])
  })
})

describe('a role', () => {
  it('reaches its own routes and no others', async () => {
    const { office } = await officeWithFinance()
    await changeTo(office, FINANCE)
    expect((await office.refusal('rooms.add', roomDraft())).code).toBe('NOT_ALLOWED')
    expect((await office.refusal('accounts.list', {})).code).toBe('NOT_ALLOWED')
    expect((await office.refusal('accounts.add', accountDraft())).code).toBe('NOT_ALLOWED')
    const entry = await office.request('funding.add', incomeDraft())
    expect(entry.id).toBeGreaterThan(0)
  })

  it('changes with the next sign-in, one’s own at once', async () => {
    const { office, finance } = await officeWithFinance()
    await office.request('accounts.changeRole', { id: finance.id, role: 'manager' })
    const me = await myId(office)
    await office.request('accounts.changeRole', { id: me, role: 'inspector' })
    expect((await office.refusal('accounts.list', {})).code).toBe('NOT_ALLOWED')
    await changeTo(office, FINANCE)
    expect(await office.request('accounts.list', {})).toHaveLength(2)
  })

  it('of the last manager stays', async () => {
    const { office, finance } = await officeWithFinance()
    const me = await myId(office)
    const refusal = await office.refusal('accounts.changeRole', { id: me, role: 'duty' })
    expect(refusal.code).toBe('LAST_MANAGER')
    await office.request('accounts.changeRole', { id: finance.id, role: 'manager' })
    await office.request('accounts.disable', { id: finance.id })
    expect((await office.refusal('accounts.changeRole', { id: me, role: 'duty' })).code).toBe(
      'LAST_MANAGER',
    )
  })
})

describe('disabling an account', () => {
  it('takes its key away and keeps its records', async () => {
    const { office, finance } = await officeWithFinance()
    const disabled = await office.request('accounts.disable', { id: finance.id })
    expect(disabled.status).toBe('disabled')
    await office.request('accounts.signOut', {})
    expect((await office.request('accounts.status', {})).loginNames).toEqual(['站长'])
    expect(await office.refusal('accounts.signIn', FINANCE)).toEqual({
      code: 'ACCOUNT_DISABLED',
      details: {},
    })
    expect((await office.request('accounts.status', {})).state).toBe('locked')
    await office.request('accounts.signIn', LOGIN)
    expect(await office.request('accounts.list', {})).toHaveLength(2)
  })

  it('is undone with a new password; the old one stays dead', async () => {
    const { office, finance } = await officeWithFinance()
    await office.request('accounts.disable', { id: finance.id })
    const enable = { id: finance.id, newPassword: NEW_PASSWORD }
    expect((await office.request('accounts.enable', enable)).status).toBe('active')
    expect((await office.refusal('accounts.enable', enable)).code).toBe('CONFLICT')
    await office.request('accounts.signOut', {})
    expect((await office.refusal('accounts.signIn', FINANCE)).code).toBe('WRONG_PASSWORD')
    const status = await office.request('accounts.signIn', { ...FINANCE, password: NEW_PASSWORD })
    expect(status.state).toBe('open')
  })

  it('is refused for oneself and for the last manager', async () => {
    const { office, finance } = await officeWithFinance()
    const me = await myId(office)
    expect((await office.refusal('accounts.disable', { id: me })).code).toBe('LAST_MANAGER')
    await office.request('accounts.changeRole', { id: finance.id, role: 'manager' })
    expect((await office.refusal('accounts.disable', { id: me })).code).toBe('OWN_ACCOUNT')
    expect((await office.request('accounts.list', {})).map(({ status }) => status)).toEqual([
      'active',
      'active',
    ])
  })
})

describe('a password', () => {
  it('is changed by its owner, whatever the role', async () => {
    const { office } = await officeWithFinance()
    await changeTo(office, FINANCE)
    const wrong = { oldPassword: 'not-the-old-one', newPassword: NEW_PASSWORD }
    expect((await office.refusal('accounts.changePassword', wrong)).code).toBe('WRONG_PASSWORD')
    await office.request('accounts.changePassword', { ...wrong, oldPassword: FINANCE.password })
    await office.request('accounts.signOut', {})
    expect((await office.refusal('accounts.signIn', FINANCE)).code).toBe('WRONG_PASSWORD')
    await office.request('accounts.signIn', { ...FINANCE, password: NEW_PASSWORD })
    expect((await changeTo(office, LOGIN)).state).toBe('open')
  })

  it('is reset by the manager for others only, and not while the account is disabled', async () => {
    const { office, finance } = await officeWithFinance()
    const reset = { id: finance.id, newPassword: NEW_PASSWORD }
    await office.request('accounts.resetPassword', reset)
    const own = { ...reset, id: await myId(office) }
    expect((await office.refusal('accounts.resetPassword', own)).code).toBe('OWN_ACCOUNT')
    await changeTo(office, { ...FINANCE, password: NEW_PASSWORD })
    await changeTo(office, LOGIN)
    await office.request('accounts.disable', { id: finance.id })
    expect((await office.refusal('accounts.resetPassword', reset)).code).toBe('ACCOUNT_DISABLED')
    await office.request('accounts.signOut', {})
    expect((await office.request('accounts.status', {})).loginNames).toEqual(['站长'])
  })
})

describe('after wrong passwords', () => {
  it('the sixth attempt waits, even with the right password, and others do not', async () => {
    const { office } = await officeWithFinance()
    await office.request('accounts.signOut', {})
    const wrong = { ...FINANCE, password: 'wrong-horse' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => office.refusal('accounts.signIn', wrong)),
    )
    expect(answers.map(({ code }) => code)).toEqual(Array(5).fill('WRONG_PASSWORD'))
    expect(await office.refusal('accounts.signIn', FINANCE)).toEqual({
      code: 'TOO_MANY_ATTEMPTS',
      details: { seconds: 5 },
    })
    await office.request('accounts.signIn', LOGIN)
    await office.request('accounts.signOut', {})
    office.clock.moveTo('2026-10-09')
    await office.request('accounts.signIn', FINANCE)
    await office.request('accounts.signOut', {})
    expect((await office.refusal('accounts.signIn', wrong)).code).toBe('WRONG_PASSWORD')
    expect((await office.request('accounts.signIn', FINANCE)).state).toBe('open')
  })
})
