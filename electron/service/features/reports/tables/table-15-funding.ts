import type { FundingFigures, Movement } from '#shared/features/funding/balances.ts'
import { accountName } from '#shared/features/funding/account-kind.ts'
import { expenseCategoryByCode } from '#shared/kernel/codes/expense-categories.ts'
import { fundSourceByCode } from '#shared/kernel/codes/fund-sources.ts'
import { fundingFigures } from '#service/features/funding/funding.public.ts'
import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable, type Counted } from '../table-builder.ts'

/** Table 15 资金: by source and account (15-1), expense by category (15-2); figures in fen. */
export function buildFundingTables({ db, period, yearToDate }: Counting): BuiltTable[] {
  const figures = fundingFigures(db, period.startsOn, period.endsOn)
  const year = fundingFigures(db, yearToDate.startsOn, yearToDate.endsOn)
  return [bySource(figures), byCategory(figures, year)]
}

function bySource(figures: FundingFigures): BuiltTable {
  const builder = new TableBuilder({
    id: 'funding-sources',
    number: '15-1',
    title: '资金收支结余情况',
    rowHeading: '资金来源',
    columns: [
      { key: 'opening', label: '期初结余', kind: 'fen', width: 16 },
      { key: 'income', label: '本期收入', kind: 'fen', width: 16 },
      { key: 'expense', label: '本期支出', kind: 'fen', width: 16 },
      { key: 'closing', label: '期末结余', kind: 'fen', width: 16 },
    ],
  })
  for (const row of figures.sources) {
    builder.row(
      `source-${row.source}`,
      `${row.source} ${fundSourceByCode(row.source).name}`,
      amounts(row),
    )
  }
  builder.row('total', '合计', amounts(figures.total), { isTotal: true })
  for (const row of figures.accounts) {
    builder.row(`account-${row.account}`, `其中：${accountName(row.account)}`, amounts(row))
  }
  return builder.note('服务捐赠（F81）只作备查，不计入金额；物资捐赠按折价计入“物资折价”。').build()
}

function byCategory(figures: FundingFigures, year: FundingFigures): BuiltTable {
  const builder = new TableBuilder({
    id: 'funding-categories',
    number: '15-2',
    title: '支出科目情况',
    rowHeading: '支出科目',
    columns: [
      { key: 'period', label: '本期支出', kind: 'fen', width: 16 },
      { key: 'year', label: '年度累计', kind: 'fen', width: 16 },
    ],
  })
  for (const { category, expense } of figures.categories) {
    const sinceNewYear = year.categories.find((row) => row.category === category)?.expense
    builder.row(`category-${category}`, `${category} ${expenseCategoryByCode(category).name}`, {
      period: amount(expense),
      year: sinceNewYear === undefined ? { value: null } : amount(sinceNewYear),
    })
  }
  return builder
    .row(
      'total',
      '合计',
      { period: amount(figures.total.expense), year: amount(year.total.expense) },
      { isTotal: true },
    )
    .build()
}

function amounts({ opening, income, expense, closing }: Movement): Record<string, Counted> {
  return {
    opening: amount(opening),
    income: amount(income),
    expense: amount(expense),
    closing: amount(closing),
  }
}

function amount({ fen, entryIds }: Movement['opening']): Counted {
  return { value: fen, rows: { subject: 'ledger-entry', ids: entryIds } }
}
