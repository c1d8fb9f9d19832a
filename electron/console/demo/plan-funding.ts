import type { EntryDraft } from '#shared/features/funding/ledger-entry.ts'
import { addMonths, toDay, type Day } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import { FIRST_DAY } from './practice-site.ts'
import type { Random } from './random.ts'

type Entry = Pick<EntryDraft, 'kind' | 'source' | 'amountFen' | 'summary' | 'counterparty'> &
  Partial<Pick<EntryDraft, 'category' | 'account'>>

const MONTHS = 12

/** Grants by the policy's sources, monthly wages, activities, books and office costs. */
export function planFunding(agenda: Agenda, random: Random): void {
  const book = (day: Day, entry: Entry) =>
    agenda.on(day, (desk) =>
      desk.request('funding.add', {
        category: null,
        account: 'bank',
        ...entry,
        day,
        invoiceNumber: null,
        overdrawReason: null,
      }),
    )
  book(FIRST_DAY, opening('F11', 1_864_250))
  book(FIRST_DAY, opening('F31', 520_000))
  book(FIRST_DAY, opening('F33', 640_000))
  for (const [day, source, amountFen, from] of GRANTS) {
    book(toDay(day), {
      kind: 'income',
      source,
      amountFen,
      summary: '拨入项目资金',
      counterparty: from,
    })
  }
  for (let month = 0; month < MONTHS; month++) {
    for (const { dayOfMonth, entry } of monthly(random)) {
      book(addMonths(toDay(`2025-10-${dayOfMonth}`), month), entry)
    }
  }
  for (const [day, entry] of ONCE) book(toDay(day), entry)
}

function opening(source: EntryDraft['source'], amountFen: number): Entry {
  return { kind: 'opening', source, amountFen, summary: '上年结转', counterparty: '' }
}

const GRANTS = [
  ['2025-10-20', 'F11', 8_000_000, '蕉城区财政局'],
  ['2025-11-12', 'F33', 3_000_000, '蕉城区民政局'],
  ['2026-01-15', 'F22', 2_500_000, '宁德市民政局'],
  ['2026-03-18', 'F11', 8_000_000, '蕉城区财政局'],
  ['2026-05-20', 'F51', 1_200_000, '宁德市爱心企业联合会'],
  ['2026-07-10', 'F33', 3_000_000, '蕉城区民政局'],
  ['2026-08-05', 'F41', 500_000, '城南镇人民政府'],
] as const

function monthly(
  random: Random,
): readonly { readonly dayOfMonth: string; readonly entry: Entry }[] {
  return [
    {
      dayOfMonth: '25',
      entry: {
        kind: 'expense',
        source: 'F11',
        category: 'E1',
        amountFen: 980_000 + random.between(0, 40) * 1000,
        summary: '社工工资和社保',
        counterparty: '本机构职工',
      },
    },
    {
      dayOfMonth: '26',
      entry: {
        kind: 'expense',
        source: 'F33',
        category: 'E2',
        amountFen: random.between(52_000, 148_000),
        summary: '活动耗材和茶点',
        counterparty: '城南镇便民超市',
      },
    },
    {
      dayOfMonth: '28',
      entry: {
        kind: 'expense',
        source: 'F31',
        category: 'E10',
        amountFen: random.between(18_000, 36_000),
        summary: '办公用品和水电',
        counterparty: '国网宁德供电公司',
      },
    },
  ]
}

const ONCE: readonly (readonly [string, Entry])[] = [
  [
    '2025-11-18',
    {
      kind: 'expense',
      source: 'F33',
      category: 'E3',
      amountFen: 386_450,
      summary: '购买图书和书架',
      counterparty: '宁德市新华书店',
    },
  ],
  [
    '2026-02-10',
    {
      kind: 'expense',
      source: 'F22',
      category: 'E2',
      amountFen: 642_800,
      summary: '冬令营餐饮、交通和保险',
      counterparty: '宁德市青少年活动中心',
    },
  ],
  [
    '2026-06-01',
    {
      kind: 'income',
      source: 'F52',
      account: 'goods',
      amountFen: 356_000,
      summary: '接受捐赠文具和书包',
      counterparty: '宁德市爱心企业联合会',
    },
  ],
  [
    '2026-06-03',
    {
      kind: 'expense',
      source: 'F52',
      category: 'E4',
      account: 'goods',
      amountFen: 298_000,
      summary: '六一发放文具和书包',
      counterparty: '在册儿童（发放表）',
    },
  ],
  [
    '2026-07-16',
    {
      kind: 'expense',
      source: 'F51',
      category: 'E2',
      amountFen: 768_320,
      summary: '夏令营餐饮、交通和保险',
      counterparty: '宁德市青少年活动中心',
    },
  ],
  [
    '2026-09-10',
    {
      kind: 'expense',
      source: 'F41',
      category: 'E5',
      amountFen: 180_000,
      summary: '活动室地面修缮',
      counterparty: '城南镇建筑队',
    },
  ],
]
