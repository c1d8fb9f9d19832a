import { describe, expect, it } from 'vitest'
import { LOGIN, openOffice } from '#tests/support/office.ts'

describe('when the screen locks by itself', () => {
  it('is ten minutes until the manager says otherwise, and is told to everybody', async () => {
    const office = await openOffice()
    expect((await office.request('accounts.security', {})).idleMinutes).toBe(10)
    const changed = await office.request('accounts.setSecurity', { idleMinutes: 20 })
    expect(changed.idleMinutes).toBe(20)
    const duty = { loginName: '值班', displayName: '陈值班', role: 'duty' } as const
    await office.request('accounts.add', { ...duty, password: 'front-desk-1' })
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', { loginName: '值班', password: 'front-desk-1' })
    expect((await office.request('accounts.security', {})).idleMinutes).toBe(20)
    const refusal = await office.refusal('accounts.setSecurity', { idleMinutes: 5 })
    expect(refusal.code).toBe('NOT_ALLOWED')
  })

  it('is one of five times', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('accounts.setSecurity', { idleMinutes: 600 })
    expect(refusal.details).toMatchObject({ fields: [{ path: 'idleMinutes' }] })
  })
})

describe('a clock that was set back', () => {
  it('is told once the day is earlier than what was logged before, and keeps nobody from working', async () => {
    const office = await openOffice()
    expect((await office.request('accounts.security', {})).isClockBack).toBe(false)
    await office.request('accounts.signOut', {})
    office.clock.moveTo('2025-03-01')
    await office.request('accounts.signIn', LOGIN)
    expect((await office.request('accounts.security', {})).isClockBack).toBe(true)
    office.clock.moveTo('2026-10-09')
    expect((await office.request('accounts.security', {})).isClockBack).toBe(false)
  })
})
