import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import { planIdSchema, type PlanId } from '#shared/features/plans/plan.ts'
import {
  referralSchema,
  type ReferralDraft,
  type ReferralReply,
} from '#shared/features/plans/referral.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const rowSchema = z.object({ ...referralSchema.shape, planId: planIdSchema })
export type ReferralRow = z.output<typeof rowSchema>

const SELECT = `
  SELECT id, plan_id AS planId, referred_to AS referredTo, purpose, referred_on AS referredOn,
         consent_on AS consentOn, consent_by AS consentBy, replied_on AS repliedOn, reply, outcome
  FROM plan_referral`
const OF_PLAN = query(`${SELECT} WHERE plan_id = @planId ORDER BY id`, rowSchema)
const BY_ID = query(`${SELECT} WHERE id = @id`, rowSchema)

const INSERT = statement(`
  INSERT INTO plan_referral (plan_id, referred_to, purpose, referred_on, consent_on, consent_by,
                             recorded_at, recorded_by)
  VALUES (@planId, @referredTo, @purpose, @referredOn, @consentOn, @consentBy, @at, @by)
`)
const ANSWER = statement(`
  UPDATE plan_referral SET replied_on = @repliedOn, reply = @reply, outcome = @outcome WHERE id = @id
`)

export function listReferrals(db: Reads, planId: PlanId): ReferralRow[] {
  return db.all(OF_PLAN, { planId })
}

/** Throws NOT_FOUND. */
export function getReferral(db: Reads, id: number): ReferralRow {
  return db.get(BY_ID, { id })
}

export function insertReferral(
  db: Writes,
  planId: PlanId,
  referral: ReferralDraft,
  record: { readonly at: string; readonly by: AccountId },
): number {
  return db.run(INSERT, { planId, ...referral, ...record }).id
}

export function answerReferralRow(db: Writes, id: number, reply: ReferralReply): void {
  db.run(ANSWER, { id, ...reply })
}
