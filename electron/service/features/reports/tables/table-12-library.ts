import { libraryFigures, type LibraryFigures } from '#service/features/library/library.public.ts'
import type { Counting } from '../counting.ts'
import { counted, TableBuilder, type BuiltTable, type Counted } from '../table-builder.ts'

/** Table 12 图书: 期初在借＋借出－归还－丢失＝期末在借, in both columns. */
export function buildLibraryTable({ db, period, yearToDate }: Counting): BuiltTable {
  const both = {
    period: libraryFigures(db, period.startsOn, period.endsOn),
    year: libraryFigures(db, yearToDate.startsOn, yearToDate.endsOn),
  }
  const builder = new TableBuilder({
    id: 'library',
    number: '12',
    title: '图书借阅情况',
    rowHeading: '项目',
    columns: [
      { key: 'period', label: '本期', kind: 'count', width: 14 },
      { key: 'year', label: '年度累计', kind: 'count', width: 14 },
    ],
  })
  for (const { key, label, count } of ROWS) {
    builder.row(key, label, { period: count(both.period), year: count(both.year) })
  }
  return builder.note('借出、归还按册次统计；逾期为期末仍未归还且已过应还日期的册数。').build()
}

const ROWS: readonly {
  readonly key: string
  readonly label: string
  readonly count: (figures: LibraryFigures) => Counted
}[] = [
  {
    key: 'holdings',
    label: '期末馆藏（册）',
    count: ({ copies }) => counted('book-copy', copies.closing),
  },
  {
    key: 'acquired',
    label: '新增（册）',
    count: ({ copies }) => counted('book-copy', copies.acquired),
  },
  { key: 'opening', label: '期初在借（册）', count: ({ loans }) => counted('loan', loans.opening) },
  { key: 'lent', label: '借出（册次）', count: ({ loans }) => counted('loan', loans.lent) },
  { key: 'returned', label: '归还（册次）', count: ({ loans }) => counted('loan', loans.returned) },
  { key: 'lost', label: '借出后丢失（册）', count: ({ loans }) => counted('loan', loans.lost) },
  { key: 'closing', label: '期末在借（册）', count: ({ loans }) => counted('loan', loans.closing) },
  { key: 'overdue', label: '期末逾期（册）', count: ({ loans }) => counted('loan', loans.overdue) },
  {
    key: 'borrowers',
    label: '借阅儿童（人）',
    count: ({ borrowers }) => counted('child', borrowers),
  },
  {
    key: 'damaged-lost',
    label: '破损、丢失注销（册）',
    count: ({ copies: { removed } }) => counted('book-copy', [...removed.damaged, ...removed.lost]),
  },
]
