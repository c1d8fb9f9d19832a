import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteDraft } from '#tests/support/factories/site.ts'
import { LOGIN, newOffice, openOffice } from '#tests/support/office.ts'

const SET_UP = { site: siteDraft(), ...LOGIN, displayName: '林静' }

describe('setting up the site', () => {
  it('makes the site, the manager’s account and the calendar, and signs in', async () => {
    const office = newOffice()
    expect((await office.request('accounts.status', {})).state).toBe('empty')
    const status = await office.request('accounts.setUp', SET_UP)
    expect(status).toMatchObject({
      state: 'open',
      loginNames: ['站长'],
      account: { displayName: '林静', role: 'manager' },
    })
    const site = await office.request('site.get', {})
    expect(site.fullName).toBe('蕉城区城南镇农村留守儿童关爱保护和困境儿童保障工作示范点')
    expect(site.addressee).toBe('蕉城区民政局')
    const springFestival = await office.request('calendar.statutoryDays', {
      from: '2026-02-14',
      to: '2026-02-16',
    })
    expect(springFestival.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-02-14', 'workday'],
      ['2026-02-15', 'off'],
      ['2026-02-16', 'off'],
    ])
  })

  it('is refused a second time', async () => {
    const office = newOffice()
    await office.request('accounts.setUp', SET_UP)
    expect((await office.refusal('accounts.setUp', SET_UP)).code).toBe('SITE_ALREADY_EXISTS')
  })

  it('names a short password and contract dates in the wrong order', async () => {
    const office = newOffice()
    const contract = { number: '', startsOn: '2026-12-31', endsOn: '2026-01-01' }
    const refusal = await office.refusal('accounts.setUp', {
      ...SET_UP,
      site: siteDraft({ contract }),
      password: 'short',
    })
    expect(refusal.details['fields']).toEqual([
      { path: 'site.contract.endsOn', message: '合同结束日期不能早于开始日期' },
      { path: 'password', message: '密码至少 8 位，请加长' },
    ])
    expect(readdirSync(office.folder)).toEqual([])
  })
})

describe('signing in', () => {
  it('with a wrong password opens nothing', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const refusal = await office.refusal('accounts.signIn', { ...LOGIN, password: 'wrong-horse' })
    expect(refusal).toEqual({ code: 'WRONG_PASSWORD', details: {} })
    expect((await office.refusal('rooms.list', {})).code).toBe('NOT_SIGNED_IN')
    await office.request('accounts.signIn', LOGIN)
    expect(await office.request('rooms.list', {})).toEqual([])
  })

  it('with a login name nobody has sounds the same as a wrong password', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const refusal = await office.refusal('accounts.signIn', { ...LOGIN, loginName: '财务' })
    expect(refusal.code).toBe('WRONG_PASSWORD')
  })

  it('accepts a password typed with full-width letters', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const status = await office.request('accounts.signIn', {
      ...LOGIN,
      password: 'ｃｏｒｒｅｃｔ－ｈｏｒｓｅ',
    })
    expect(status.state).toBe('open')
  })

  it('says when the key file is damaged, and leaves it alone', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const vault = join(office.folder, 'site.vault.json')
    writeFileSync(vault, '{"format":1')
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('VAULT_DAMAGED')
    expect(readFileSync(vault, 'utf8')).toBe('{"format":1')
  })

  it('is refused while there is no site', async () => {
    const office = newOffice()
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('SITE_MISSING')
  })
})
