import type { ReactNode } from 'react'
import type { RouteName } from '#shared/contract/index.ts'
import { useMay } from './account.ts'

/** Offers an act only to whom the contract lets do it. */
export function IfMay({
  route,
  children,
}: {
  readonly route: RouteName
  readonly children: ReactNode
}) {
  return useMay(route) ? children : null
}
