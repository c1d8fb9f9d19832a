import type { AccountDraft } from '#shared/features/accounts/account.ts'

/** The bookkeeper, as the manager adds her. */
export function accountDraft(overrides: Partial<AccountDraft> = {}): AccountDraft {
  return {
    loginName: '财务',
    displayName: '陈会计',
    role: 'finance',
    password: 'ledger-and-stamp',
    ...overrides,
  }
}
