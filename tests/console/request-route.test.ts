import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { initSite } from '../../electron/console/init-site.ts'
import { listRoutes } from '../../electron/console/list-routes.ts'
import { requestRoute } from '../../electron/console/request-route.ts'

const folder = mkdtempSync(join(tmpdir(), 'console-'))
const data = join(folder, 'data')

beforeAll(async () => {
  vi.stubEnv('SITE_USER', '站长')
  vi.stubEnv('SITE_PASSWORD', 'correct-horse')
  const made = await initSite(data, JSON.stringify({ site: siteDraft(), displayName: '林静' }))
  expect(made.ok).toBe(true)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the headless console', () => {
  it('runs a command and a query as the named account', async () => {
    const file = join(folder, 'room.json')
    writeFileSync(file, JSON.stringify(roomDraft({ name: '图书室' })))
    const added = await requestRoute(data, 'rooms.add', `@${file}`)
    expect(added).toMatchObject({ ok: true, value: { name: '图书室' } })
    const listed = await requestRoute(data, 'rooms.list', '{}')
    expect(listed).toMatchObject({ ok: true, value: [{ name: '图书室' }] })
  })

  it('refuses a wrong password, and work without an account', async () => {
    vi.stubEnv('SITE_PASSWORD', 'wrong-horse')
    expect(await requestRoute(data, 'rooms.list', '{}')).toMatchObject({
      error: { code: 'WRONG_PASSWORD' },
    })
    vi.stubEnv('SITE_PASSWORD', undefined)
    expect(await requestRoute(data, 'rooms.list', '{}')).toMatchObject({
      error: { code: 'NOT_SIGNED_IN' },
    })
    expect(await requestRoute(data, 'accounts.status', '{}')).toMatchObject({
      ok: true,
      value: { state: 'locked' },
    })
    vi.stubEnv('SITE_PASSWORD', 'correct-horse')
  })

  it('answers malformed JSON, a missing file and an unknown route as refusals', async () => {
    expect(await requestRoute(data, 'rooms.list', '{"day":')).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    })
    expect(await requestRoute(data, 'rooms.list', '@nowhere.json')).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    })
    expect(await requestRoute(data, 'rooms.explode', '{}')).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  it('does not make a site over an existing one', async () => {
    const again = await initSite(data, JSON.stringify({ site: siteDraft(), displayName: '陈芳' }))
    expect(again).toMatchObject({ error: { code: 'SITE_ALREADY_EXISTS' } })
  })

  it('lists every route with its schemas', () => {
    const routes = listRoutes()
    expect(routes.map(({ route }) => route)).toEqual(Object.keys(contract))
    const add = routes.find(({ route }) => route === 'rooms.add')
    expect(add).toMatchObject({
      kind: 'command',
      input: { type: 'object', required: expect.arrayContaining(['name', 'useAreaDm2']) },
    })
  })
})
