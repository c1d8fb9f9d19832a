import { Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import type { Plan } from '#shared/features/plans/plan.ts'
import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import type { Referral } from '#shared/features/plans/referral.ts'
import { ReferralDialog, ReplyDialog } from './ReferralDialog.tsx'

/** Referrals of a plan to somebody outside. */
export function PlanReferrals({ plan }: { readonly plan: Plan }) {
  const [act, setAct] = useState<'add' | Referral | null>(null)
  const mayAdd = isOpenPlan(plan.status)
  if (plan.referrals.length === 0 && !mayAdd) return null
  return (
    <Box component="section" aria-label="转介">
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          转介
        </Typography>
        {mayAdd && (
          <IfMay route="plans.addReferral">
            <Button onClick={() => setAct('add')}>登记转介…</Button>
          </IfMay>
        )}
      </Stack>
      {plan.referrals.map((referral) => (
        <Stack key={referral.id} direction="row" sx={{ alignItems: 'flex-start', gap: 1 }}>
          <Typography variant="body2" sx={{ flex: 1 }}>
            {referral.referredOn}　{referral.referredTo}：{referral.purpose}（{referral.consentBy}{' '}
            {referral.consentOn} 同意）
            {referral.repliedOn !== null &&
              `；${referral.repliedOn} 答复：${[referral.reply, referral.outcome].filter(Boolean).join('；')}`}
          </Typography>
          <IfMay route="plans.answerReferral">
            <Button
              aria-label={`登记答复：${referral.referredTo}`}
              onClick={() => setAct(referral)}
            >
              {referral.repliedOn === null ? '登记答复…' : '更正答复…'}
            </Button>
          </IfMay>
        </Stack>
      ))}
      {act === 'add' && <ReferralDialog planId={plan.id} onClose={() => setAct(null)} />}
      {act !== null && act !== 'add' && <ReplyDialog referral={act} onClose={() => setAct(null)} />}
    </Box>
  )
}
