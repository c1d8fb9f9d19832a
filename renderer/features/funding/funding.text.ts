import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { ACCOUNT_KINDS, accountsFor } from '#shared/features/funding/account-kind.ts'
import { ENTRY_KINDS, type LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import type { FundingErrorCode } from '#shared/features/funding/funding.errors.ts'
import {
  EXPENSE_CATEGORIES,
  expenseCategoryByCode,
  type ExpenseCategoryCode,
} from '#shared/kernel/codes/expense-categories.ts'
import {
  FUND_SOURCES,
  fundSourceByCode,
  type FundSourceCode,
} from '#shared/kernel/codes/fund-sources.ts'
import { formatYuan } from '#shared/kernel/money.ts'

type Details = Readonly<Record<string, unknown>>

export const FUNDING_TEXTS: ErrorTexts<FundingErrorCode> = {
  ENTRY_DAY_IN_FUTURE: (details) => `日期不能晚于今天（${detail(details, 'today')}）`,
  INVOICE_DUPLICATE: (details) =>
    `这张发票已在 ${detail(details, 'day')} 的凭证 ${detail(details, 'voucherNumber')} 中记过，请勿重复入账；确为另一张发票的，请连同发票代码一起填写`,
  SOURCE_OVERDRAWN: (details) =>
    `该来源可用结余 ${yuan(details, 'balanceFen')}，还差 ${yuan(details, 'shortfallFen')}；请改用其他来源，或写明超出结余的原因`,
  ENTRY_ALREADY_REVERSED: '这笔账已经冲销，或本身就是红字，不能再冲销',
  REVERSAL_BEFORE_ENTRY: (details) => `冲销日期不能早于原凭证日期（${detail(details, 'day')}）`,
  LEDGER_APPEND_ONLY: '已记的账不能修改或删除，请用“冲销”更正',
  CHECKER_IS_MAKER: '制单人和复核人不能是同一人，请由站长或另一名财务复核',
  ENTRY_ALREADY_CHECKED: '这笔账已经复核过',
}

/** Code and name: the code alone says nothing to a reader. */
export function sourceLabel(code: FundSourceCode): string {
  return `${code} ${fundSourceByCode(code).name}`
}

export function categoryLabel(code: ExpenseCategoryCode): string {
  return `${code} ${expenseCategoryByCode(code).name}`
}

export const KIND_OPTIONS = ENTRY_KINDS.map(({ code, name }) => ({ value: code, label: name }))

/** Sources that can be booked; donated services (F81) are noted elsewhere. */
export const SOURCE_OPTIONS = FUND_SOURCES.filter(({ kind }) => kind !== 'memo').map(
  ({ code }) => ({ value: code, label: sourceLabel(code) }),
)

export const CATEGORY_OPTIONS = EXPENSE_CATEGORIES.map(({ code }) => ({
  value: code,
  label: categoryLabel(code),
}))

export function accountOptions(source: FundSourceCode | undefined) {
  const allowed = source === undefined ? ['bank', 'cash'] : accountsFor(source)
  return ACCOUNT_KINDS.filter(({ code }) => allowed.includes(code)).map(({ code, name }) => ({
    value: code,
    label: name,
  }))
}

export function kindName(kind: LedgerEntry['kind']): string {
  return ENTRY_KINDS.find(({ code }) => code === kind)?.name ?? ''
}

function yuan(details: Details, name: string): string {
  const fen = details[name]
  return typeof fen === 'number' ? formatYuan(fen) : ''
}
