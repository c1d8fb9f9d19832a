import { describe, expect, it } from 'vitest'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { LOGIN, openOffice } from '#tests/support/office.ts'

describe('naming people for restricted records', () => {
  it('nobody is named by default, the manager neither', async () => {
    const office = await openOffice()
    await office.request('accounts.add', accountDraft())
    const people = await office.request('accounts.restrictedAccess', {})
    expect(people.map(({ displayName, classes }) => [displayName, classes])).toEqual([
      ['林静', []],
      ['陈会计', []],
    ])
  })

  it('opens one class to one person, for a reason, and takes it back', async () => {
    const office = await openOffice()
    const naming = { accountId: 1, class: 'abuse', reason: '督办监护侵害事件' } as const
    await office.request('accounts.grantRestricted', naming)
    const [manager] = await office.request('accounts.restrictedAccess', {})
    expect(manager?.classes).toEqual(['abuse'])
    expect(office.events).toContainEqual({ type: 'changed', features: ['accounts', 'attachments'] })
    expect((await office.refusal('accounts.grantRestricted', naming)).code).toBe('CONFLICT')
    await office.request('accounts.revokeRestricted', naming)
    expect((await office.refusal('accounts.revokeRestricted', naming)).code).toBe('CONFLICT')
  })

  it.each([
    ['', '请填写理由'],
    ['   ', '请填写理由'],
  ])('asks for a reason: “%s”', async (reason, message) => {
    const office = await openOffice()
    const naming = { accountId: 1, class: 'abuse', reason }
    const refusal = await office.refusal('accounts.grantRestricted', naming)
    expect(refusal.details).toEqual({ fields: [{ path: 'reason', message }] })
  })

  it('names nobody who cannot sign in, but shows who still is named', async () => {
    const office = await openOffice()
    const { id: accountId } = await office.request('accounts.add', accountDraft())
    const naming = { accountId, class: 'counselling', reason: '个案' } as const
    await office.request('accounts.grantRestricted', naming)
    await office.request('accounts.disable', { id: accountId })
    const other = { ...naming, class: 'abuse' } as const
    expect((await office.refusal('accounts.grantRestricted', other)).code).toBe('ACCOUNT_DISABLED')
    const people = await office.request('accounts.restrictedAccess', {})
    expect(people).toContainEqual({
      id: accountId,
      displayName: '陈会计',
      role: 'finance',
      status: 'disabled',
      classes: ['counselling'],
    })
    await office.request('accounts.revokeRestricted', naming)
    expect(await office.request('accounts.restrictedAccess', {})).toHaveLength(1)
  })

  it('is the manager’s alone', async () => {
    const office = await openOffice()
    const draft = accountDraft({ loginName: '社工', role: 'social-worker' })
    await office.request('accounts.add', draft)
    await office.request('accounts.signIn', { loginName: '社工', password: draft.password })
    const naming = { accountId: 1, class: 'abuse', reason: '自己看' }
    expect((await office.refusal('accounts.grantRestricted', naming)).code).toBe('NOT_ALLOWED')
    expect((await office.refusal('accounts.restrictedAccess', {})).code).toBe('NOT_ALLOWED')
    await office.request('accounts.signIn', LOGIN)
  })
})
