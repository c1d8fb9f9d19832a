import { describe, expect, it } from 'vitest'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

/** As somebody would who has the key and a database tool. */
async function alter(office: Office, ...statements: readonly string[]): Promise<void> {
  const database = await openSiteDatabase(office)
  try {
    const triggers = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit%'")
      .pluck()
      .all() as string[]
    for (const name of triggers) database.exec(`DROP TRIGGER ${name}`)
    for (const sql of statements) database.exec(sql)
  } finally {
    database.close()
  }
}

const NEWEST = '(SELECT max(id) FROM audit_event)'
/** Takes the newest event away so that the chain itself still fits. */
const CUT_OFF = [
  `DELETE FROM audit_detail WHERE event_id = ${NEWEST}`,
  `DELETE FROM audit_subject WHERE event_id = ${NEWEST}`,
  `DELETE FROM audit_change WHERE event_id = ${NEWEST}`,
  `DELETE FROM audit_event WHERE id = ${NEWEST}`,
  `UPDATE audit_seal SET event_id = ${NEWEST}, hash = (SELECT hash FROM audit_event WHERE id = ${NEWEST})`,
]

describe('verifying the log', () => {
  it('finds nothing on an untouched site, and says so in the log itself', async () => {
    const office = await openOffice()
    await addChild(office)
    expect(await office.request('audit.lastCheck', {})).toBeNull()
    const verdict = await office.request('audit.verify', {})
    expect(verdict).toMatchObject({ found: 0, findings: [], at: '2026-10-08T01:00:00.000Z' })
    expect(verdict.events).toBeGreaterThanOrEqual(3)
    expect(await office.request('audit.lastCheck', {})).toEqual({
      at: '2026-10-08T01:00:00.000Z',
      person: '林静',
      found: 0,
    })
    expect((await office.request('audit.verify', {})).found).toBe(0)
  })

  it('finds a row changed past the program, and names it', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft())
    await alter(office, "UPDATE room SET name = '仓库'")
    const { found, findings } = await office.request('audit.verify', {})
    expect([found, findings]).toMatchObject([
      1,
      [{ problem: 'row-altered', table: 'room', key: '1' }],
    ])
    expect((await office.request('audit.lastCheck', {}))?.found).toBe(1)
  })

  it('finds an end that was cut off clean, because a backup remembers it', async () => {
    const office = await openOffice()
    await addChild(office)
    await office.request('rooms.add', roomDraft())
    await office.request('backups.make', {})
    await alter(office, ...CUT_OFF)
    const { findings } = await office.request('audit.verify', {})
    expect(findings.map(({ problem }) => problem)).toContain('end-cut-off')
  })

  it('does not take what a restore gave up for a loss', async () => {
    const office = await openOffice()
    await addChild(office)
    const { name } = await office.request('backups.make', {})
    office.clock.moveBy(10)
    await addChild(office, { name: '林二' })
    await office.request('backups.make', {})
    office.clock.moveBy(10)
    await office.request('backups.restore', {
      backup: { place: 'local', name },
      password: LOGIN.password,
      oldLogin: null,
      reason: '误删了名册',
    })
    await office.request('accounts.signIn', LOGIN)
    expect((await office.request('audit.verify', {})).findings).toEqual([])
  })
})
