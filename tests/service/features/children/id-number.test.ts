import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '#shared/contract/index.ts'
import type { Role } from '#shared/contract/roles.ts'
import type { AnyRoute } from '#shared/contract/route.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const NUMBER = idNumberOf('2018-03-01')
const OTHER_NUMBER = idNumberOf('2018-03-01', 4)
const CARD = { idType: 'identity-card', idNumber: NUMBER, noIdReason: '' } as const
const WHY = '办理救助申请'

/** Route and reason of every reading in the log. */
async function readings(office: Office): Promise<readonly unknown[]> {
  const database = await openSiteDatabase(office)
  try {
    return database
      .prepare(
        `SELECT e.route, d.content AS reason, s.subject_id AS child FROM audit_event e
         JOIN audit_subject s ON s.event_id = e.id AND s.subject = 'child'
         LEFT JOIN audit_detail d ON d.event_id = e.id AND d.change_id IS NULL
         WHERE e.kind = 'read' ORDER BY e.id`,
      )
      .all()
  } finally {
    database.close()
  }
}

async function signInAs(office: Office, role: Role): Promise<void> {
  const password = 'battery-staple'
  const account = { loginName: role, displayName: '小陈', role, password }
  await office.request('accounts.add', account)
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', { loginName: role, password })
}

describe('the full ID number', () => {
  it('is answered to who says why, and logged once with the words', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, CARD)
    const asked = { id, reason: WHY }
    expect(await office.request('children.revealIdNumber', asked)).toEqual({ idNumber: NUMBER })
    await office.request('children.revealIdNumber', asked)
    await office.request('children.revealIdNumber', { id, reason: '核对身份' })
    expect(await readings(office)).toEqual([
      { route: 'children.revealIdNumber', reason: WHY, child: id },
      { route: 'children.revealIdNumber', reason: '核对身份', child: id },
    ])
  })

  it('is not answered without a reason, nor for a child that has none, and leaves no trace then', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, CARD)
    const { id: without } = await addChild(office)
    const silent = await office.refusal('children.revealIdNumber', { id, reason: '  ' })
    expect(silent.details).toMatchObject({ fields: [{ path: 'reason' }] })
    const none = await office.refusal('children.revealIdNumber', { id: without, reason: WHY })
    expect(none.code).toBe('NOT_FOUND')
    expect(await readings(office)).toEqual([])
  })

  it.each(['counsellor', 'finance', 'duty', 'inspector'] as const)(
    'is not for the role %s',
    async (role) => {
      const office = await openOffice()
      const { id } = await addChild(office, CARD)
      await signInAs(office, role)
      const refusal = await office.refusal('children.revealIdNumber', { id, reason: WHY })
      expect(refusal.code).toBe('NOT_ALLOWED')
    },
  )

  it('stays as it is when a correction does not send one', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, CARD)
    const { idNumber: _idNumber, ...child } = childDraft({ ...CARD, village: '新坑村' })
    await office.request('children.update', { id, child })
    const asked = { id, reason: WHY }
    expect(await office.request('children.revealIdNumber', asked)).toEqual({ idNumber: NUMBER })
    const changed = { ...child, idNumber: OTHER_NUMBER }
    await office.request('children.update', { id, child: changed })
    expect(await office.request('children.revealIdNumber', asked)).toEqual({
      idNumber: OTHER_NUMBER,
    })
  })

  it('that stays must still fit birth and sex', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, CARD)
    const { idNumber: _idNumber, ...child } = childDraft({ ...CARD, bornOn: '2018-03-02' })
    const refusal = await office.refusal('children.update', { id, child })
    expect(refusal).toEqual({ code: 'CHILD_BIRTH_NOT_OF_ID', details: { bornOn: '2018-03-01' } })
  })

  it('goes when the child turns out to have no document', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, CARD)
    const { idNumber: _idNumber, ...child } = childDraft()
    const file = await office.request('children.update', { id, child })
    expect(file.maskedIdNumber).toBeNull()
  })

  it('is missed when a document is named and none was on file', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const { idNumber: _idNumber, ...child } = childDraft(CARD)
    const refusal = await office.refusal('children.update', { id, child })
    expect(refusal).toEqual({ code: 'CHILD_ID_NUMBER_WRONG', details: { problem: 'missing' } })
  })
})

describe('the file of a child', () => {
  it('leaves one trace when it is opened, however often the screen reads it again', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, CARD)
    await office.request('children.get', { id })
    await office.request('children.get', { id })
    expect(await readings(office)).toEqual([{ route: 'children.get', reason: null, child: id }])
  })
})

describe('the contract', () => {
  const routes: readonly [string, AnyRoute][] = Object.entries(contract)
  const tellsIdNumber = ({ output }: AnyRoute) =>
    JSON.stringify(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' })).includes(
      '"idNumber":{',
    )

  it('has no route that tells an ID number without a trace', () => {
    const telling = routes.filter(([, route]) => tellsIdNumber(route))
    expect(telling.map(([name]) => name)).toEqual([
      'children.revealIdNumber',
      'families.revealIdNumber',
    ])
    expect(telling.map(([, route]) => route.logged)).toEqual(['read', 'read'])
  })

  it('has no task that writes into a chosen folder without a trace', () => {
    const silent = routes.filter(
      ([name, { paths, logged, kind }]) =>
        kind === 'task' &&
        paths?.some((field) => String(field) === 'folder') === true &&
        logged !== 'export' &&
        !READING.test(name),
    )
    expect(silent.map(([name]) => name)).toEqual([])
  })
})

/** They only look into the folder. */
const READING = /^backups\.(?:listIn|entryListIn)$/
