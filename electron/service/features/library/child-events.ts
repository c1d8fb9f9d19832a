import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listLoansOfChild } from './loans.repository.ts'

/** Books borrowed, brought back and lost. */
export function loanEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return listLoansOfChild(db, childId).flatMap((loan) => {
    const { id, title, lentOn, dueOn, closedOn, closedAs } = loan
    const key = `loan:${id}`
    const lent = childEvent({
      on: lentOn,
      kind: 'library',
      key: `${key}:lent`,
      title: `借《${title}》`,
      detail: closedOn === null ? `应还 ${dueOn}` : '',
    })
    if (closedOn === null) return [lent]
    const word = closedAs === 'lost' ? '遗失' : '还'
    const closed = { on: closedOn, kind: 'library', key: `${key}:closed` } as const
    return [lent, childEvent({ ...closed, title: `${word}《${title}》` })]
  })
}

/** Books a child borrowed between two days, both included. */
export function loansBetween(
  db: Reads,
  childId: ChildId,
  { from, to }: { readonly from: Day; readonly to: Day },
): number {
  return listLoansOfChild(db, childId).filter(({ lentOn }) => from <= lentOn && lentOn <= to).length
}
