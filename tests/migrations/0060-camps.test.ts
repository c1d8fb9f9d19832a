import { beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '#service/migrations/index.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory, type DatabaseHandle } from '#service/platform/database/open.ts'

let database: DatabaseHandle

beforeEach(() => {
  database = openInMemory()
  migrate(
    database,
    migrations.filter(({ version }) => version <= 60),
  )
  database.exec(`
    INSERT INTO camp (id, name, kind, leader, quota, note)
    VALUES (1, '一期', 'summer', '陈芳', 30, ''), (2, '二期', 'summer', '陈芳', 30, '');
  `)
})

const day = (campId: number, date: string, status: string) =>
  `INSERT INTO camp_day (camp_id, day, status, activity, note)
   VALUES (${campId}, '${date}', '${status}', '', '')`

describe('the tables of camps refuse, as the last guard', () => {
  it.each([
    [
      'a date held by two camps',
      `${day(1, '2026-07-06', 'held')}; ${day(2, '2026-07-06', 'held')}`,
    ],
    ['a day of one camp twice', `${day(1, '2026-07-06', 'rest')}; ${day(1, '2026-07-06', 'held')}`],
    [
      'a part that ends before it starts',
      "INSERT INTO camp_segment (camp_id, starts_on, ends_on) VALUES (1, '2026-07-10', '2026-07-01')",
    ],
    ['a quota of nobody', 'UPDATE camp SET quota = 0'],
    ['calling off without a reason', "UPDATE camp SET cancelled_on = '2026-07-01'"],
  ])('%s', (_case, sql) => {
    expect(() => database.exec(sql)).toThrow(/constraint failed/)
  })

  it('and take a date another camp rested or lost to a typhoon', () => {
    database.exec(`${day(1, '2026-07-06', 'cancelled')}; ${day(2, '2026-07-06', 'held')}`)
    expect(database.prepare('SELECT count(*) FROM camp_day').pluck().get()).toBe(2)
  })
})
