import type { ChildId } from '#shared/features/children/child.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'

export interface WriterOrders {
  readonly folder: string
  readonly login: { readonly loginName: string; readonly password: string }
  /** `rekey`: re-encrypts again and again, with records in between. */
  readonly work: 'set-up' | 'records' | 'accounts' | 'passwords' | 'backups' | 'restores' | 'rekey'
  /** First serial number, and how many are written at most. */
  readonly first: number
  readonly count: number
  /** Begins the name of everything this writer writes; for restores the name of the backup. */
  readonly prefix: string
  readonly term: Pick<TutoringTerm, 'id'> | null
  /** Children on the roster of the term. */
  readonly childIds: readonly ChildId[]
}

/** The password the writer of passwords sets under a serial number. */
export function passwordOf(prefix: string, serial: number): string {
  return `password-${prefix}${serial}`
}
