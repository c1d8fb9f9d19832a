import { Box, Stack, Typography } from '@mui/material'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { closureReasonName } from '#shared/features/plans/closure.ts'
import type { PlanRequest } from '#shared/features/plans/plan.ts'

/** What was submitted, decided and opened again, the newest first; nothing is taken back. */
export function PlanDecisions({ requests }: { readonly requests: readonly PlanRequest[] }) {
  if (requests.length === 0) return null
  return (
    <Box component="section" aria-label="审批和结案">
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        审批和结案
      </Typography>
      <Stack sx={{ gap: 0.5 }}>
        {requests.toReversed().map((request) => (
          <Box key={request.id}>
            {request.reopenedOn !== null && (
              <Typography variant="body2">
                {request.reopenedOn}　{request.reopenedByName} 重新打开：{request.reopenReason}
              </Typography>
            )}
            {request.decision !== null && (
              <Typography variant="body2">
                {request.decidedOn}　{request.decidedByName} {decisionText(request)}
              </Typography>
            )}
            <Typography variant="body2" color="textSecondary">
              {localMinute(request.submittedAt).slice(0, 10)}　{request.submittedByName}{' '}
              {submissionText(request)}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Box>
  )
}

function decisionText({ kind, decision, isOwn, comment }: PlanRequest): string {
  const what = kind === 'plan' ? '计划' : '结案'
  const word = decision === 'approved' ? `批准${what}` : `退回${what}`
  return [`${word}${isOwn ? '（本人批准）' : ''}`, comment].filter(Boolean).join('：')
}

function submissionText({ kind, closureReason, evaluation }: PlanRequest): string {
  if (kind === 'plan' || closureReason === null) return '提交计划'
  return `申请结案（${closureReasonName(closureReason)}）：${evaluation}`
}
