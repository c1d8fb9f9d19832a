import type { ParsedInput } from '#shared/contract/index.ts'
import { figuresOf, type FundingFigures, type Movement } from '#shared/features/funding/balances.ts'
import type { FundingBalances } from '#shared/features/funding/funding.contract.ts'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listEntries } from './funding.repository.ts'

export interface CountedFunding extends FundingFigures {
  /** Entries of the period that took their source below zero, with the reason given. */
  readonly overdrawn: readonly LedgerEntry[]
}

/** The funding table of a period, each figure with the entries behind it (table 15). */
export function fundingFigures(db: Reads, from: Day, to: Day): CountedFunding {
  const entries = listEntries(db, { to })
  return {
    ...figuresOf(entries, { startsOn: from, endsOn: to }),
    overdrawn: entries.filter((entry) => entry.day >= from && entry.overdrawReason !== null),
  }
}

/** The same as amounts only, for the screen. */
export function fundingBalances(
  { db }: QueryContext,
  { from, to }: ParsedInput<'funding.balances'>,
): FundingBalances {
  const figures = fundingFigures(db, from, to)
  return {
    sources: figures.sources.map((row) => ({ source: row.source, ...amountsOf(row) })),
    accounts: figures.accounts.map((row) => ({ account: row.account, ...amountsOf(row) })),
    categories: figures.categories.map(({ category, expense }) => ({
      category,
      expenseFen: expense.fen,
    })),
    money: amountsOf(figures.money),
    total: amountsOf(figures.total),
    overdrawn: [...figures.overdrawn],
  }
}

function amountsOf({ opening, income, expense, closing }: Movement) {
  return {
    opening: opening.fen,
    income: income.fen,
    expense: expense.fen,
    closing: closing.fen,
  }
}
