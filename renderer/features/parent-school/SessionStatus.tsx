import { localToday } from '#renderer/ui/DateField.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { ParentSession } from '#shared/features/parent-school/session.ts'

/** Planned, waiting for its roll call, held or cancelled. */
export function SessionStatus({ status, day }: Pick<ParentSession, 'status' | 'day'>) {
  if (status === 'held') return <StatusChip state="success" label="已举办" />
  if (status === 'cancelled') return <StatusChip state="info" label="已取消" />
  return day < localToday() ? (
    <StatusChip state="warning" label="待登记" />
  ) : (
    <StatusChip state="info" label="已安排" />
  )
}
