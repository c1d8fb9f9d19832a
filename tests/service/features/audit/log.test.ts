import { describe, expect, it } from 'vitest'
import type { EventFilter } from '#shared/features/audit/audit.contract.ts'
import { accountIdSchema } from '#shared/features/accounts/account.ts'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { addScan } from '#tests/support/factories/attachments.ts'
import { addChild, childDraft } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

const EVERYTHING: EventFilter = {
  kind: null,
  accountId: null,
  from: null,
  to: null,
  feature: null,
  record: null,
}

async function list(office: Office, filter: Partial<EventFilter> = {}) {
  const wanted = { ...EVERYTHING, ...filter }
  const { events } = await office.request('audit.list', { filter: wanted, before: null, limit: 50 })
  return events
}

async function newest(office: Office, route: string) {
  const event = (await list(office)).find((one) => one.route === route)
  if (event === undefined) throw new Error(`no event of ${route}`)
  return office.request('audit.event', { id: event.id })
}

describe('the list of the log', () => {
  it('says who did what, where, to which record and when, the newest first', async () => {
    const office = await openOffice()
    await addChild(office, { name: '林小雨' })
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const [room, child, signIn] = await list(office)
    expect(room).toMatchObject({
      kind: 'act',
      person: '林静',
      route: 'rooms.add',
      at: '2026-10-08T01:00:00.000Z',
      reason: null,
      subjects: [{ subject: 'room', id: 1, label: '图书室' }],
    })
    expect(room?.machine).not.toBe('')
    expect(child?.subjects).toEqual([{ subject: 'child', id: 1, label: '2026-0001 林小雨' }])
    expect(signIn?.kind).toBe('sign-in')
  })

  it('comes a page at a time, nothing twice and nothing left out', async () => {
    const office = await openOffice()
    for (let number = 1; number <= 5; number += 1) {
      await office.request('rooms.add', roomDraft({ name: `房间${number}` }))
    }
    const whole = await list(office)
    const ids: number[] = []
    let before: number | null = null
    do {
      const input: { before: number | null } = { before }
      const page = await office.request('audit.list', { filter: EVERYTHING, limit: 2, ...input })
      ids.push(...page.events.map(({ id }) => id))
      before = page.next
    } while (before !== null)
    expect(ids).toEqual(whole.map(({ id }) => id))
  })

  it('is narrowed by kind, person, day, feature and record', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await office.request('children.get', { id: child.id })
    await office.request('accounts.add', accountDraft({ loginName: '小陈', displayName: '陈敏' }))
    office.clock.moveTo('2026-10-09')
    await office.request('rooms.add', roomDraft())
    const routes = async (filter: Partial<EventFilter>) =>
      (await list(office, filter)).map(({ route }) => route)
    expect(await routes({ kind: 'read' })).toEqual(['children.get'])
    expect(await routes({ from: '2026-10-09', to: '2026-10-09' })).toEqual(['rooms.add'])
    expect(await routes({ to: '2026-10-07' })).not.toContain('rooms.add')
    expect(await routes({ feature: 'children' })).toEqual(['children.get', 'children.add'])
    expect(await routes({ record: { subject: 'child', id: child.id } })).toEqual([
      'children.get',
      'children.add',
    ])
    const people = await office.request('audit.people', {})
    expect(people.map(({ name }) => name)).toEqual(['林静', '陈敏'])
    expect(await routes({ accountId: accountIdSchema.parse(people[1]?.id) })).toEqual([])
  })

  it('tells of wrong passwords and of what somebody tried without the right', async () => {
    const office = await openOffice()
    await office.request(
      'accounts.add',
      accountDraft({ loginName: '小陈', displayName: '陈敏', role: 'duty' }),
    )
    await office.request('accounts.signOut', {})
    await office.refusal('accounts.signIn', { ...LOGIN, password: 'wrong-password' })
    await office.request('accounts.signIn', {
      loginName: '小陈',
      password: accountDraft().password,
    })
    expect(
      (await office.refusal('audit.list', { filter: EVERYTHING, before: null, limit: 1 })).code,
    ).toBe('NOT_ALLOWED')
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', LOGIN)
    const refused = await list(office, { kind: 'refused' })
    expect(refused.map(({ route, person, reason }) => [route, person, reason])).toEqual([
      ['audit.list', '陈敏', null],
      ['accounts.signIn', '林静', '密码错误'],
    ])
  })
})

describe('one event', () => {
  it('shows every field it changed, from what to what', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, { village: '上坪村' })
    await office.request('children.update', { id, child: childDraft({ village: '新坑村' }) })
    const event = await newest(office, 'children.update')
    expect(event.changes).toMatchObject([
      {
        table: 'residence',
        key: '1',
        operation: 'update',
        shows: 'values',
        fields: [{ name: 'village', from: '上坪村', to: '新坑村' }],
      },
    ])
    expect(event.changedRows).toBe(1)
  })

  it('names the records a row points at', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, { name: '林小雨' })
    await office.request('children.setCategories', { id, codes: ['L01'], on: '2026-10-08' })
    const event = await newest(office, 'children.setCategories')
    expect(event.changes[0]?.fields).toContainEqual({
      name: 'child_id',
      from: null,
      to: '2026-0001 林小雨',
    })
  })

  it('that shows what stood in a child’s file is itself a reading of that file', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    await newest(office, 'children.add')
    const { people } = await office.request('audit.childAccess', { childId: id })
    expect(people[0]?.accesses.map(({ route }) => route)).toEqual(['audit.event', 'children.add'])
  })

  it('keeps the title of a restricted file from who is not named for its class', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const naming = {
      accountId: accountIdSchema.parse(1),
      class: 'abuse',
      reason: '专人负责',
    } as const
    await office.request('accounts.grantRestricted', naming)
    await addScan(office, { subjectId: childId, title: '监护侵害笔录', restrictedClass: 'abuse' })
    expect(JSON.stringify(await newest(office, 'attachments.add'))).toContain('监护侵害笔录')
    await office.request('accounts.revokeRestricted', naming)
    const event = await newest(office, 'attachments.add')
    expect(event.changes.find(({ table }) => table === 'attachment')?.shows).toBe('restricted')
    expect(JSON.stringify(event)).not.toContain('监护侵害笔录')
  })

  it('that never was is not found', async () => {
    const office = await openOffice()
    expect((await office.refusal('audit.event', { id: 9999 })).code).toBe('NOT_FOUND')
  })
})
