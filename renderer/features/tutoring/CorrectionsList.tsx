import { Box, Paper, Typography } from '@mui/material'
import { useOffice } from '#renderer/api/hooks.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'

/** What was changed after the day was closed: before, after, who, when and why. */
export function CorrectionsList({ termId, day }: { readonly termId: TermId; readonly day: Day }) {
  const { data } = useOffice('tutoring.day', { termId, day })
  if (data === undefined || data.corrections.length === 0) return null
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }} role="region" aria-label="更正记录">
      <Typography variant="h2">{`更正记录 ${data.corrections.length} 条`}</Typography>
      {data.corrections.map((one) => (
        <Box key={one.id} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <Typography>
            {`${one.childName ?? '全天'}：${one.before === '' ? '（空）' : one.before} → ${one.after}`}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {`${localMinute(one.correctedAt)} ${one.correctedBy}，原因：${one.reason}`}
          </Typography>
        </Box>
      ))}
    </Paper>
  )
}
