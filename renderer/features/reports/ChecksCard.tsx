import { Accordion, AccordionDetails, AccordionSummary, Stack, Typography } from '@mui/material'
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { ReportCheck } from '#shared/features/reports/report-table.ts'

/** The cross-checks: those that fail are open to see, those that hold are counted. */
export function ChecksCard({ checks }: { readonly checks: readonly ReportCheck[] }) {
  const failed = checks.filter((check) => !check.isHeld)
  const held = checks.length - failed.length
  return (
    <Accordion variant="outlined" disableGutters defaultExpanded={failed.length > 0} sx={{ mb: 2 }}>
      <AccordionSummary expandIcon={<ExpandMoreOutlined />}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography variant="h2">勾稽关系</Typography>
          <StatusChip
            state={failed.length === 0 ? 'success' : 'warning'}
            label={
              failed.length === 0 ? `${held} 项全部相符` : `${failed.length} 项不符，${held} 项相符`
            }
          />
        </Stack>
      </AccordionSummary>
      <AccordionDetails>
        <Stack sx={{ gap: 0.75 }}>
          {[...failed, ...checks.filter((check) => check.isHeld)].map((check) => (
            <Stack key={check.id} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
              <StatusChip
                state={check.isHeld ? 'success' : check.isBlocking ? 'error' : 'warning'}
                label={check.isHeld ? '相符' : '不符'}
              />
              <Typography variant="body2">
                {check.label}（{check.left}，{check.right}）
              </Typography>
            </Stack>
          ))}
        </Stack>
      </AccordionDetails>
    </Accordion>
  )
}
