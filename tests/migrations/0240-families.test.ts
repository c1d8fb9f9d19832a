import { beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '#service/migrations/index.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory, type DatabaseHandle } from '#service/platform/database/open.ts'

const CHILD = {
  id: 1,
  number: '2026-0001',
  name: '林小雨',
  pinyin: 'linxiaoyu',
  initials: 'lxy',
  sex: 'female',
  born_on: '2018-03-01',
  id_type: 'none',
  id_number: null,
  no_id_reason: '未上户口',
  ethnic_code: '01',
  village: '上坪村',
  address: '上坪村 18 号',
  school: '城南中心小学',
  grade: 'grade-3',
  health: '健康',
  guardian_name: '林阿福',
  guardian_relation: '61',
  guardian_phone: '13800000001',
  father_name: '林大勇',
  father_place: '广东省深圳市',
  father_phone: '13800000002',
  mother_name: '',
  mother_place: '浙江省温州市',
  mother_phone: '',
  registered_on: '2026-01-05',
  left_on: null,
  left_reason: null,
  note: '',
} as const
type Row = Readonly<Record<keyof typeof CHILD, string | number | null>>

let database: DatabaseHandle

beforeEach(() => {
  database = openInMemory()
  migrate(
    database,
    migrations.filter(({ version }) => version < 240),
  )
})

function insert(row: Row): void {
  const columns = Object.keys(row)
  database
    .prepare(
      `INSERT INTO child (${columns.join(', ')})
       VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    )
    .run(row)
}

function upgrade(): void {
  migrate(
    database,
    migrations.filter(({ version }) => version >= 240),
  )
}

function facts(id = 1): unknown {
  const { family_id: _family, ...row } = database
    .prepare('SELECT * FROM child_now WHERE id = ?')
    .get(id) as Record<string, unknown>
  return row
}

function all(sql: string): unknown[] {
  return database.prepare(sql).raw().all()
}

describe('the flat facts of a child, carried over into families and periods', () => {
  it('say the same as before, from the day of registration', () => {
    insert(CHILD)
    insert({
      ...CHILD,
      id: 2,
      number: '2026-0002',
      name: '空白',
      village: '',
      address: '',
      school: '',
      grade: null,
      health: '',
      guardian_name: '',
      guardian_relation: null,
      guardian_phone: '',
      father_name: '',
      father_place: '',
      father_phone: '',
      mother_place: '',
    })
    const before = all('SELECT * FROM child ORDER BY id')
    expect(before).toHaveLength(2)
    upgrade()
    expect(facts(1)).toEqual({ ...CHILD, merged_into: null })
    expect(facts(2)).toMatchObject({ village: '', grade: null, health: '', guardian_name: '' })
    expect(
      all('SELECT DISTINCT starts_on FROM schooling UNION SELECT starts_on FROM residence'),
    ).toEqual([['2026-01-05']])
    expect(all('SELECT kind FROM guardianship')).toEqual([['grandparents']])
    expect(all('SELECT count(*) FROM schooling')).toEqual([[1]])
  })

  it('make one person of a guardian who is a parent, both numbers kept', () => {
    insert({ ...CHILD, guardian_name: '林大勇', guardian_relation: '51' })
    upgrade()
    expect(facts()).toMatchObject({
      guardian_name: '林大勇',
      guardian_relation: '51',
      guardian_phone: '13800000001',
      father_name: '林大勇',
      father_phone: '13800000002',
    })
    expect(all("SELECT name FROM family_person WHERE name <> ''")).toEqual([['林大勇']])
    expect(all('SELECT kind FROM guardianship')).toEqual([['parents']])
  })

  it('keep a second father apart as another parent', () => {
    insert({ ...CHILD, guardian_name: '陈国强', guardian_relation: '51' })
    upgrade()
    expect(facts()).toMatchObject({
      guardian_name: '陈国强',
      guardian_relation: '59',
      father_name: '林大勇',
    })
  })
})

describe('periods', () => {
  it.each(['guardianship', 'schooling', 'residence', 'health'])(
    'of %s never meet for one child',
    (table) => {
      insert(CHILD)
      upgrade()
      const copy = (startsOn: string, endedOn: string | null) => {
        const columns = (database.pragma(`table_info(${table})`) as { name: string }[])
          .map(({ name }) => name)
          .filter((name) => !['id', 'starts_on', 'ended_on'].includes(name))
          .join(', ')
        database
          .prepare(
            `INSERT INTO ${table} (${columns}, starts_on, ended_on)
             SELECT ${columns}, ?, ? FROM ${table} WHERE child_id = 1 LIMIT 1`,
          )
          .run(startsOn, endedOn)
      }
      expect(() => copy('2026-09-01', null)).toThrow('PERIOD_OVERLAPS')
      expect(() => copy('2025-09-01', '2026-01-06')).toThrow('PERIOD_OVERLAPS')
      copy('2025-09-01', '2026-01-05')
      expect(() =>
        database.exec(`UPDATE ${table} SET ended_on = NULL WHERE starts_on = '2025-09-01'`),
      ).toThrow('PERIOD_OVERLAPS')
    },
  )

  it('without a guardian say so', () => {
    insert(CHILD)
    upgrade()
    expect(() => database.exec("UPDATE guardianship SET kind = 'nobody'")).toThrow(
      'guardianship_nobody',
    )
  })
})
