import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { fundSourceByCode, type FundSourceCode } from '#shared/kernel/codes/fund-sources.ts'

/**
 * Where value is kept. Goods valued in money (F52) have an account of their own, so that they never
 * mix with bank or cash and the sum over sources still equals the sum over accounts (domain §4.6).
 */
export const ACCOUNT_KINDS = [
  { code: 'bank', name: '银行存款' },
  { code: 'cash', name: '现金' },
  { code: 'goods', name: '物资折价' },
] as const

export const accountKindSchema = z.enum(
  ACCOUNT_KINDS.map((account) => account.code),
  { error: '请选择账户' },
)
export type AccountKind = z.infer<typeof accountKindSchema>

export function accountName(code: AccountKind): string {
  return byCode(ACCOUNT_KINDS, code).name
}

/** Accounts a source may use; none for F81 (服务捐赠), which is noted but never booked. */
export function accountsFor(source: FundSourceCode): readonly AccountKind[] {
  const { kind } = fundSourceByCode(source)
  if (kind === 'memo') return []
  return kind === 'goods' ? ['goods'] : ['bank', 'cash']
}

/** Whether a source may use an account; a source that is never booked has nothing to say about it. */
export function isBookedIn(source: FundSourceCode, account: AccountKind): boolean {
  const allowed = accountsFor(source)
  return allowed.length === 0 || allowed.includes(account)
}
