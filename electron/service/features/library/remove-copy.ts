import type { ParsedInput } from '#shared/contract/index.ts'
import type { BookCopy } from '#shared/features/library/copy.ts'
import { refuseRemoval } from '#shared/features/library/lending-rules.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getCopy, markCopyRemoved } from './copies.repository.ts'
import { loanLineOfCopy } from './loan-lines.ts'
import { findLastLoanDay } from './loans.repository.ts'
import { throwRefusal } from './refusal.ts'

/** Throws NOT_FOUND, COPY_IS_REMOVED, COPY_IS_LENT, REMOVAL_IN_FUTURE, REMOVAL_TOO_EARLY. */
export function removeCopy(
  context: CommandContext,
  { copyId, on, reason }: ParsedInput<'library.removeCopy'>,
): BookCopy {
  const { db, today } = context
  const { title, ...copy } = getCopy(db, copyId)
  const asked = {
    copy: { ...copy, title },
    copyLoan: loanLineOfCopy(context, copyId),
    lastLoanDay: findLastLoanDay(db, copyId),
  }
  throwRefusal(refuseRemoval(asked, on, today))
  markCopyRemoved(db, copyId, on, reason)
  context.about('book-copy', copyId)
  return { ...copy, removedOn: on, removedReason: reason }
}
