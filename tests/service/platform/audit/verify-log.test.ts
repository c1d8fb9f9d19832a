import { describe, expect, it } from 'vitest'
import { maskIdNumber } from '#shared/kernel/id-number.ts'
import type { DatabaseHandle } from '#service/platform/database/open.ts'
import { verifyLog, type LogAnchor } from '#service/platform/audit/verify-log.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice } from '#tests/support/office.ts'

/** Two rooms, one of them corrected, and a child: then somebody works on the file by SQL. */
async function siteAfter(
  tamper: (database: DatabaseHandle) => void,
  anchors: (database: DatabaseHandle) => readonly LogAnchor[] = () => [],
): Promise<ReturnType<typeof verifyLog>> {
  const office = await openOffice()
  const { id } = await office.request('rooms.add', roomDraft({ name: '图书室' }))
  await office.request('rooms.add', roomDraft({ name: '活动室' }))
  await office.request('rooms.update', { id, room: roomDraft({ name: '阅览室' }) })
  await addChild(office)
  const database = await openSiteDatabase(office)
  try {
    const remembered = anchors(database)
    database.pragma('foreign_keys = OFF')
    for (const name of triggers(database)) database.exec(`DROP TRIGGER ${name}`)
    tamper(database)
    return verifyLog(database, remembered)
  } finally {
    database.close()
  }
}

function triggers(database: DatabaseHandle): readonly string[] {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit%'")
    .pluck()
    .all() as string[]
}

const LAST = '(SELECT max(id) FROM audit_event)'
const newest: (database: DatabaseHandle) => readonly LogAnchor[] = (database) =>
  database
    .prepare('SELECT id AS eventId, hash FROM audit_event ORDER BY id DESC LIMIT 1')
    .all() as LogAnchor[]

describe('the log read anew', () => {
  it('of an untouched site fits, and covers every row of every table', async () => {
    const verdict = await siteAfter(() => {})
    expect(verdict.findings).toEqual([])
    expect(verdict.events).toBeGreaterThanOrEqual(6)
    expect(verdict.rows).toBeGreaterThan(40)
    expect(verdict.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    [
      'who did it',
      "UPDATE audit_event SET account_id = NULL WHERE route = 'rooms.update'",
      'event-altered',
    ],
    [
      'when',
      "UPDATE audit_event SET at = '2026-01-01T00:00:00.000Z' WHERE route = 'rooms.update'",
      'event-altered',
    ],
    [
      'on which machine',
      "UPDATE audit_event SET machine = 'x' WHERE route = 'rooms.update'",
      'event-altered',
    ],
    [
      'about what',
      "UPDATE audit_subject SET subject_id = 2 WHERE subject = 'child'",
      'event-altered',
    ],
    [
      'a field’s old value',
      "UPDATE audit_detail SET content = replace(content, '图书室', '仓库')",
      'value-altered',
    ],
    [
      'an event in the middle',
      "DELETE FROM audit_event WHERE route = 'rooms.update'",
      'event-missing',
    ],
    ['a field’s values', "DELETE FROM audit_detail WHERE content LIKE '%阅览室%'", 'value-missing'],
    ['the end', `DELETE FROM audit_event WHERE id = ${LAST}`, 'end-cut-off'],
    [
      'a change put in',
      `INSERT INTO audit_change VALUES (9999, 3, 'room', '1', 'update', 'x', NULL)`,
      'event-altered',
    ],
    [
      'a change to no event',
      `INSERT INTO audit_change VALUES (9999, 9999, 'room', '1', 'update', 'x', NULL)`,
      'entry-inserted',
    ],
    ['an erasure put in', `INSERT INTO audit_erasure VALUES (1, 3, 1, NULL)`, 'event-altered'],
    [
      'a row changed past the program',
      'UPDATE room SET use_area_dm2 = 99999 WHERE id = 1',
      'row-altered',
    ],
    ['a row removed past the program', 'DELETE FROM room_function', 'row-missing'],
    [
      'a row added past the program',
      "INSERT INTO room_function SELECT id, 'office' FROM room WHERE id = 1",
      'row-inserted',
    ],
  ] as const)('finds %s', async (_what, sql, problem) => {
    const { findings } = await siteAfter((database) => {
      expect(database.prepare(sql).run().changes).toBeGreaterThan(0)
    })
    expect(findings.map((finding) => finding.problem)).toContain(problem)
  })

  it('finds an end that was cut off together with its seal, when a backup remembers it', async () => {
    const { findings } = await siteAfter((database) => {
      for (const table of ['subject', 'change', 'detail']) {
        database.exec(`DELETE FROM audit_${table} WHERE event_id = ${LAST}`)
      }
      database.exec(`DELETE FROM audit_event WHERE id = ${LAST};
        UPDATE audit_seal SET event_id = ${LAST}, hash = (SELECT hash FROM audit_event WHERE id = ${LAST})`)
    }, newest)
    expect(findings.map((finding) => finding.problem)).toContain('end-cut-off')
  })

  it('tells where: the event, or table and key', async () => {
    const { findings } = await siteAfter((database) => {
      database.exec("UPDATE room SET name = '仓库' WHERE id = 2")
    })
    expect(findings).toEqual([
      { problem: 'row-altered', event: expect.any(Number), table: 'room', key: '2' },
    ])
  })
})

describe('what an event says', () => {
  it('is every field from → to, with the ID number masked', async () => {
    const office = await openOffice()
    const idNumber = idNumberOf('2018-03-01')
    const child = await addChild(office, { idType: 'identity-card', idNumber, noIdReason: '' })
    await office.request('children.update', {
      id: child.id,
      child: childDraft({ ...child, idNumber, village: '新坑村' }),
      confirmSameName: true,
    })
    const database = await openSiteDatabase(office)
    const contents = database
      .prepare(`SELECT content FROM audit_detail d JOIN audit_change c ON c.id = d.change_id
        WHERE c.table_name IN ('child', 'residence') ORDER BY d.id`)
      .pluck()
      .all() as string[]
    database.close()
    expect(contents.at(-1)).toContain('"village"')
    expect(contents.at(-1)).toContain('新坑村')
    expect(contents.join('')).toContain(maskIdNumber(idNumber))
    expect(contents.join('')).not.toContain(idNumber)
  })

  it('can be neither changed nor removed', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft())
    const database = await openSiteDatabase(office)
    for (const sql of [
      'UPDATE audit_event SET at = at',
      'DELETE FROM audit_event',
      'DELETE FROM audit_subject',
      'UPDATE audit_change SET digest = digest',
      'DELETE FROM audit_change',
      'UPDATE audit_detail SET content = content',
      'DELETE FROM audit_detail',
      'DELETE FROM audit_seal',
      'UPDATE audit_seal SET event_id = 0',
    ]) {
      expect(() => database.exec(sql)).toThrow('AUDIT_APPEND_ONLY')
    }
    database.close()
  })
})
