import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'

/** What is special about an entry; nothing for an ordinary one. */
export function EntryStatus({ entry }: { readonly entry: LedgerEntry }) {
  if (entry.reversedById !== null) return <StatusChip state="info" label="已冲销" />
  if (entry.reversesId !== null) return <StatusChip state="error" label="红字" />
  if (entry.overdrawReason !== null) return <StatusChip state="warning" label="超结余" />
  if (entry.checkedByName === null) return <StatusChip state="warning" label="待复核" />
  if (entry.kind === 'opening') return <StatusChip state="info" label="期初" />
  return null
}
