import { describe, expect, it } from 'vitest'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { expenseDraft, incomeDraft } from '#tests/support/factories/funding.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

const FINANCE = { loginName: '财务', password: 'count-the-coins' } as const

/** The manager posts an expense; a bookkeeper has an account too. */
async function officeWithTwo() {
  const office = await openOffice()
  await office.request('accounts.add', { ...FINANCE, displayName: '陈会', role: 'finance' })
  await office.request('funding.add', incomeDraft())
  const expense = await office.request('funding.add', expenseDraft())
  return { office, expense }
}

async function signInAs(office: Office, login: { loginName: string; password: string }) {
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', login)
}

describe('checking an entry (复核)', () => {
  it('is done by another person than the one who posted it', async () => {
    const { office, expense } = await officeWithTwo()
    expect([expense.madeByName, expense.checkedByName]).toEqual(['林静', null])
    const own = await office.refusal('funding.check', { id: expense.id })
    expect(own.code).toBe('CHECKER_IS_MAKER')
    await signInAs(office, FINANCE)
    const checked = await office.request('funding.check', { id: expense.id })
    expect(checked).toEqual({ ...expense, checkedByName: '陈会' })
    const [listed] = await office.request('funding.entries', { text: expense.voucherNumber })
    expect(listed?.checkedByName).toBe('陈会')
  })

  it('happens once', async () => {
    const { office, expense } = await officeWithTwo()
    await signInAs(office, FINANCE)
    await office.request('funding.check', { id: expense.id })
    const again = await office.refusal('funding.check', { id: expense.id })
    expect(again.code).toBe('ENTRY_ALREADY_CHECKED')
    expect((await office.refusal('funding.check', { id: 99 })).code).toBe('NOT_FOUND')
  })

  it('works both ways: the manager checks what the bookkeeper posted', async () => {
    const { office } = await officeWithTwo()
    await signInAs(office, FINANCE)
    const { id } = await office.request('funding.add', expenseDraft({ summary: '购买图书' }))
    await signInAs(office, LOGIN)
    expect((await office.request('funding.check', { id })).checkedByName).toBe('林静')
  })

  it('is refused by the table too, as the last guard', async () => {
    const { office, expense } = await officeWithTwo()
    const database = await openSiteDatabase(office)
    const check = `INSERT INTO ledger_check VALUES (${expense.id}, '2026-10-08T01:00:00.000Z', 1)`
    expect(() => database.exec(check)).toThrow('CHECKER_IS_MAKER')
    database.close()
  })
})
