import {
  EXPENSE_CATEGORIES,
  type ExpenseCategoryCode,
} from '#shared/kernel/codes/expense-categories.ts'
import {
  FUND_SOURCES,
  fundSourceByCode,
  type FundSourceCode,
} from '#shared/kernel/codes/fund-sources.ts'
import type { DayRange } from '#shared/kernel/period.ts'
import { ACCOUNT_KINDS, type AccountKind } from './account-kind.ts'
import { effectFen, type EntryId, type LedgerEntry } from './ledger-entry.ts'

/** An amount in fen and the entries it was added up from. */
export interface Figure {
  readonly fen: number
  readonly entryIds: readonly EntryId[]
}

/** 期初结余 + 本期收入 − 本期支出 = 期末结余. */
export interface Movement {
  readonly opening: Figure
  readonly income: Figure
  readonly expense: Figure
  readonly closing: Figure
}

export interface FundingFigures {
  /** Every source that can be booked, in the order of the code list. */
  readonly sources: readonly (Movement & { readonly source: FundSourceCode })[]
  readonly accounts: readonly (Movement & { readonly account: AccountKind })[]
  /** Spending of the period; the sum over categories is the period's expense. */
  readonly categories: readonly {
    readonly category: ExpenseCategoryCode
    readonly expense: Figure
  }[]
  /** Bank and cash alone, without goods valued in money. */
  readonly money: Movement
  readonly total: Movement
}

type Range = Pick<DayRange, 'startsOn' | 'endsOn'>

/**
 * The funding table of a period (domain §4.6, table 15). Entries dated after the period are left
 * out, so an old period can be computed again at any time.
 */
export function figuresOf(entries: readonly LedgerEntry[], range: Range): FundingFigures {
  const movement = (belongs: (entry: LedgerEntry) => boolean) =>
    movementOf(entries.filter(belongs), range)
  return {
    sources: FUND_SOURCES.filter(({ kind }) => kind !== 'memo').map(({ code }) => ({
      source: code,
      ...movement((entry) => entry.source === code),
    })),
    accounts: ACCOUNT_KINDS.map(({ code }) => ({
      account: code,
      ...movement((entry) => entry.account === code),
    })),
    categories: EXPENSE_CATEGORIES.map(({ code }) => ({
      category: code,
      expense: movement((entry) => entry.category === code).expense,
    })),
    money: movement((entry) => fundSourceByCode(entry.source).kind === 'money'),
    total: movement(() => true),
  }
}

/**
 * Opening is everything before the period, and balances carried in ('opening' entries) whenever
 * they are dated up to its last day: a site that starts in the middle of a quarter did not earn them.
 */
export function movementOf(entries: readonly LedgerEntry[], range: Range): Movement {
  const known = entries.filter((entry) => entry.day <= range.endsOn)
  const isCarriedIn = (entry: LedgerEntry) => entry.kind === 'opening' || entry.day < range.startsOn
  const ofPeriod = known.filter((entry) => !isCarriedIn(entry))
  const amount = (entry: LedgerEntry) => entry.amountFen
  return {
    opening: sum(known.filter(isCarriedIn), effectFen),
    income: sum(ofPeriod.filter(isOf('income')), amount),
    expense: sum(ofPeriod.filter(isOf('expense')), amount),
    closing: sum(known, effectFen),
  }
}

function isOf(kind: LedgerEntry['kind']): (entry: LedgerEntry) => boolean {
  return (entry) => entry.kind === kind
}

function sum(entries: readonly LedgerEntry[], fenOf: (entry: LedgerEntry) => number): Figure {
  return {
    fen: entries.reduce((total, entry) => total + fenOf(entry), 0),
    entryIds: entries.map((entry) => entry.id),
  }
}
