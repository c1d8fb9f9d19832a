import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { LoanLine } from '#shared/features/library/loan.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Where a loan stands today: overdue and by how many days, due today, in time, or closed. */
export function LoanState({ loan, today }: { readonly loan: LoanLine; readonly today: Day }) {
  if (loan.closedAs === 'lost') return <StatusChip state="error" label="丢失" />
  if (loan.closedOn !== null) return <StatusChip state="success" label="已归还" />
  if (loan.overdueDays > 0) {
    return <StatusChip state="error" label={`逾期 ${loan.overdueDays} 天`} />
  }
  return loan.dueOn === today ? (
    <StatusChip state="warning" label="今天到期" />
  ) : (
    <StatusChip state="info" label="在借" />
  )
}
