import type { ParsedInput } from '#shared/contract/index.ts'
import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getPlan } from './plan-facts.ts'
import { answerReferralRow, getReferral, insertReferral } from './referrals.repository.ts'

/** Throws NOT_FOUND, PLAN_NOT_IN_FORCE or REFERRAL_DAY_IN_FUTURE. */
export function addReferral(
  context: CommandContext,
  { id, referral }: ParsedInput<'plans.addReferral'>,
): { readonly id: number } {
  const { db, today, now, account } = context
  const plan = getPlan(db, id, today)
  context.about('plan', id)
  context.about('child', plan.childId)
  if (!isOpenPlan(plan.status)) throw new AppError('PLAN_NOT_IN_FORCE')
  if (referral.referredOn > today) throw new AppError('REFERRAL_DAY_IN_FUTURE')
  return { id: insertReferral(db, id, referral, { at: now, by: account.id }) }
}

/** Throws NOT_FOUND, REFERRAL_DAY_IN_FUTURE or REFERRAL_REPLY_TOO_EARLY. */
export function answerReferral(
  context: CommandContext,
  { id, reply }: ParsedInput<'plans.answerReferral'>,
): { readonly id: number } {
  const { db, today } = context
  const referral = getReferral(db, id)
  context.about('plan', referral.planId)
  context.about('child', getPlan(db, referral.planId, today).childId)
  if (reply.repliedOn > today) throw new AppError('REFERRAL_DAY_IN_FUTURE')
  if (reply.repliedOn < referral.referredOn) throw new AppError('REFERRAL_REPLY_TOO_EARLY')
  answerReferralRow(db, id, reply)
  return { id }
}
