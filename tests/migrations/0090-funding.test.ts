import { beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '#service/migrations/index.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory, type DatabaseHandle } from '#service/platform/database/open.ts'

const ROW = {
  id: 1,
  voucher_number: '记-2026-10-0001',
  day: '2026-10-08',
  kind: 'expense',
  source: 'F22',
  category: 'E2',
  amount_fen: 10_000,
  summary: '活动耗材',
  counterparty: '城南文具店',
  account: 'bank',
  reverses_id: null,
  created_at: '2026-10-08T01:00:00.000Z',
  created_by: 1,
} as const
type Row = Readonly<Record<keyof typeof ROW, string | number | null>>

const RED: Row = {
  ...ROW,
  id: 2,
  voucher_number: '记-2026-10-0002',
  amount_fen: -10_000,
  reverses_id: 1,
}

let database: DatabaseHandle

beforeEach(() => {
  database = openInMemory()
  migrate(
    database,
    migrations.filter(({ version }) => version <= 90),
  )
  database.exec(`
    INSERT INTO account (id, login_name, display_name, role, created_at)
    VALUES (1, '会计', '陈敏', 'finance', '2026-01-01T00:00:00.000Z')
  `)
  insert(ROW)
})

function insert(row: Row, verb = 'INSERT'): void {
  const columns = Object.keys(row)
  database
    .prepare(
      `${verb} INTO ledger_entry (${columns.join(', ')})
       VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    )
    .run(row)
}

function count(): unknown {
  return database.prepare('SELECT count(*) FROM ledger_entry').pluck().get()
}

describe('a posted entry', () => {
  it.each([
    ['its amount', 'UPDATE ledger_entry SET amount_fen = 1'],
    ['its summary', "UPDATE ledger_entry SET summary = ''"],
    ['its own value anew', 'UPDATE ledger_entry SET day = day'],
  ])('never changes %s', (_words, sql) => {
    expect(() => database.exec(sql)).toThrow('LEDGER_APPEND_ONLY')
  })

  it('is never removed, not even with all the others', () => {
    expect(() => database.exec('DELETE FROM ledger_entry')).toThrow('LEDGER_APPEND_ONLY')
    expect(count()).toBe(1)
  })

  it.each<[string, Row]>([
    ['id', { ...ROW, voucher_number: '记-2026-10-0009', amount_fen: 1 }],
    ['voucher number', { ...ROW, id: 9, amount_fen: 1 }],
  ])('is never replaced by one of the same %s', (_words, row) => {
    expect(() => insert(row, 'INSERT OR REPLACE')).toThrow('LEDGER_APPEND_ONLY')
    expect(database.prepare('SELECT amount_fen FROM ledger_entry').pluck().all()).toEqual([10_000])
  })
})

describe('a red entry', () => {
  it('takes back exactly what it reverses', () => {
    insert(RED)
    expect(database.prepare('SELECT sum(amount_fen) FROM ledger_entry').pluck().get()).toBe(0)
  })

  it.each<[string, Partial<Row>]>([
    ['another amount', { amount_fen: -9999 }],
    ['another source', { source: 'F11' }],
    ['another category', { category: 'E3' }],
    ['another account', { account: 'cash' }],
    ['another kind', { kind: 'income', category: null }],
    ['an earlier day', { day: '2026-10-07' }],
    ['nothing that exists', { reverses_id: 77 }],
  ])('is refused for %s', (_words, wrong) => {
    expect(() => insert({ ...RED, ...wrong })).toThrow('REVERSAL_MISMATCH')
  })

  it('comes once, and cannot itself be reversed', () => {
    insert(RED)
    const third: Row = { ...RED, id: 3, voucher_number: '记-2026-10-0003' }
    expect(() => insert(third)).toThrow('ENTRY_ALREADY_REVERSED')
    expect(() => insert({ ...third, reverses_id: 2, amount_fen: -1 })).toThrow(
      'ENTRY_ALREADY_REVERSED',
    )
    expect(count()).toBe(2)
  })
})

describe('the table refuses', () => {
  const next: Row = { ...ROW, id: 2, voucher_number: '记-2026-10-0002' }

  it.each<[string, Partial<Row>, string]>([
    ['an amount of nothing', { amount_fen: 0 }, 'ledger_entry_amount'],
    ['a negative amount that reverses nothing', { amount_fen: -1 }, 'ledger_entry_amount'],
    ['an expense without a category', { category: null }, 'ledger_entry_category'],
    ['an income with a category', { kind: 'income' }, 'ledger_entry_category'],
    ['a transfer, which is no kind of entry', { kind: 'transfer' }, 'ledger_entry_kind'],
    ['goods in the bank', { source: 'F52' }, 'ledger_entry_goods'],
    ['money among the goods', { account: 'goods' }, 'ledger_entry_goods'],
    ['donated services', { source: 'F81' }, 'ledger_entry_memo'],
    ['a number of another month', { day: '2026-11-01' }, 'ledger_entry_voucher_month'],
    ['an unknown account', { account: 'wallet' }, 'ledger_entry_account'],
  ])('%s', (_words, wrong, constraint) => {
    expect(() => insert({ ...next, ...wrong })).toThrow(constraint)
  })
})
