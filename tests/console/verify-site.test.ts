import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openDatabase } from '#service/platform/database/open.ts'
import { unlockVault, vaultSchema } from '#service/platform/database/vault.ts'
import { databaseName } from '#service/platform/site-files.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { initSite } from '../../electron/console/init-site.ts'
import { verifySite } from '../../electron/console/verify-site.ts'

const LOGIN = { loginName: '站长', password: 'correct-horse' } as const
const folder = mkdtempSync(join(tmpdir(), 'console-verify-'))
const data = join(folder, 'data')

beforeAll(async () => {
  vi.stubEnv('SITE_USER', LOGIN.loginName)
  vi.stubEnv('SITE_PASSWORD', LOGIN.password)
  const made = await initSite(data, JSON.stringify({ site: siteDraft(), displayName: '林静' }))
  expect(made.ok).toBe(true)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function alterBeside(sql: string): Promise<void> {
  const vault = vaultSchema.parse(JSON.parse(readFileSync(join(data, 'site.vault.json'), 'utf8')))
  const key = await unlockVault(vault, LOGIN.loginName, LOGIN.password)
  const database = openDatabase(join(data, databaseName(vault.generation)), key, 'existing')
  database.exec(sql)
  database.close()
}

it('the console tells an untouched site from one changed past the program', async () => {
  const untouched = await verifySite(data)
  expect(untouched).toMatchObject({ fits: true, answer: { ok: true, value: { found: 0 } } })
  await alterBeside("UPDATE site SET manager_name = '别人'")
  const altered = await verifySite(data)
  expect(altered).toMatchObject({
    fits: false,
    answer: { value: { found: 1, findings: [{ problem: 'row-altered', table: 'site' }] } },
  })
})

it('the console does not call a site whole that it could not read', async () => {
  vi.stubEnv('SITE_PASSWORD', 'wrong-horse')
  expect(await verifySite(data)).toMatchObject({
    fits: false,
    answer: { error: { code: 'WRONG_PASSWORD' } },
  })
})
