import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { insertCorrection } from './corrections.repository.ts'
import type { SessionRow } from './sessions.repository.ts'

/** Notes one change of a day: of a child, or of the day as a whole (null); before and after in words. */
export type NoteChange = (childId: ChildId | null, before: string, after: string) => void

/**
 * To be asked before something of a day is changed. While the day is open nothing is noted; once it
 * is closed every change wants a reason and is appended, never written over. Throws DAY_CLOSED.
 */
export function changesOfDay(
  context: CommandContext,
  session: SessionRow | undefined,
  reason: string | undefined,
): NoteChange {
  if (session === undefined || session.closedAt === null) return () => {}
  if (reason === undefined || reason === '') {
    throw new AppError('DAY_CLOSED', { day: session.day })
  }
  const { db, account, now } = context
  context.because(reason)
  return (childId, before, after) => {
    if (before === after) return
    insertCorrection(db, {
      sessionId: session.id,
      childId,
      before,
      after,
      reason,
      correctedAt: now,
      correctedBy: account.id,
    })
  }
}
