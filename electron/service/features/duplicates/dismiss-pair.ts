import type { ParsedInput } from '#shared/contract/index.ts'
import { reasonsFor } from '#shared/features/duplicates/find-duplicates.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { factDigest } from './list-candidates.ts'
import { comparedChild, refuseSame } from './merge-files.ts'
import { getNotDuplicate, putNotDuplicate, removeNotDuplicate } from './pairs.repository.ts'
import { refuse } from './refuse.ts'

/**
 * Remembers that two files are of two children, with what made them look alike. Throws NOT_FOUND,
 * DUPLICATE_SAME_CHILD, DUPLICATE_ALREADY_MERGED and DUPLICATE_NOT_ALIKE.
 */
export function dismissPair(
  context: CommandContext,
  { leftId, rightId, reason }: ParsedInput<'duplicates.dismiss'>,
): { readonly id: number } {
  const { db, now, account } = context
  refuseSame(leftId, rightId)
  const [left, right] = [comparedChild(db, leftId), comparedChild(db, rightId)]
  const reasons = reasonsFor(left, right)
  if (reasons.length === 0) throw refuse('DUPLICATE_NOT_ALIKE')
  const [firstId, secondId] = leftId < rightId ? [leftId, rightId] : [rightId, leftId]
  const decision = { reason, decidedAt: now, decidedBy: account.id }
  const facts = reasons.map(factDigest)
  const id = putNotDuplicate(db, { firstId, secondId, facts, ...decision })
  context.about('child', leftId)
  context.about('child', rightId)
  context.because(reason)
  return { id }
}

/** Throws NOT_FOUND. */
export function takeDismissalBack(
  context: CommandContext,
  { id }: ParsedInput<'duplicates.takeBack'>,
): Record<string, never> {
  const { firstId, secondId } = getNotDuplicate(context.db, id)
  removeNotDuplicate(context.db, id)
  context.about('child', firstId)
  context.about('child', secondId)
  return {}
}
