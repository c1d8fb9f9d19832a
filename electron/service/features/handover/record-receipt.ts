import type { ParsedInput } from '#shared/contract/index.ts'
import type { Handover } from '#shared/features/handover/handover.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { localDay } from '#service/platform/clock.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getHandover, setReceipt } from './handover.repository.ts'

/**
 * What the recipient signed; once more corrects it. Throws NOT_FOUND, HANDOVER_NOT_VERIFIED,
 * RECEIPT_IN_FUTURE or RECEIPT_BEFORE_EXPORT.
 */
export function recordReceipt(
  context: CommandContext,
  { id, ...receipt }: ParsedInput<'handover.recordReceipt'>,
): Handover {
  const { db, today } = context
  const { verifiedAt, exportedAt } = getHandover(db, id)
  if (verifiedAt === null) throw new AppError('HANDOVER_NOT_VERIFIED')
  if (receipt.receivedOn > today) throw new AppError('RECEIPT_IN_FUTURE')
  const exportedOn = localDay(new Date(exportedAt))
  if (receipt.receivedOn < exportedOn) throw new AppError('RECEIPT_BEFORE_EXPORT', { exportedOn })
  context.about('handover', id)
  setReceipt(db, id, receipt)
  return getHandover(db, id)
}
