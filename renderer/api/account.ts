import { createContext, useContext } from 'react'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/roles.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import { useOffice } from './hooks.ts'

/** Whose page this is: it stays theirs under the lock, while nobody is signed in. */
export const AccountContext = createContext<Account | null>(null)

/** The person at work. */
export function useAccount(): Account | null {
  const owner = useContext(AccountContext)
  const status = useOffice('accounts.status', owner === null ? {} : null)
  return owner ?? status.data?.account ?? null
}

/** Whether the person’s role may call a route: what it may not do is not offered. */
export function useMay(route: RouteName): boolean {
  const account = useAccount()
  return account !== null && mayCall(account.role, contract[route].access)
}
