import { Box, Paper, Stack, Typography } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { formatDayLong } from '#shared/kernel/day.ts'
import type { Today } from '#shared/features/workbench/today.ts'
import { ClausesCard } from './ClausesCard.tsx'
import { DutiesList } from './DutiesList.tsx'

/** What is due today and overdue, and how the site stands against the policy. */
export function WorkbenchPage() {
  const today = useOffice('workbench.today', {})
  const date = today.data === undefined ? '' : `${formatDayLong(today.data.today)}。`
  return (
    <>
      <PageHeader title="工作台" purpose={`${date}今天要做的事，和示范点各项标准的完成情况。`} />
      <Loaded query={today} describe={errorText}>
        {({ duties, clauses, register }) => (
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) 380px',
              gap: 2,
              alignItems: 'start',
            }}
          >
            <DutiesList duties={duties} />
            <Stack sx={{ gap: 2 }}>
              <ClausesCard clauses={clauses} />
              <RegisterCard register={register} />
            </Stack>
          </Box>
        )}
      </Loaded>
    </>
  )
}

function RegisterCard({ register }: { readonly register: Today['register'] }) {
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        在册儿童　{register.members} 人
      </Typography>
      <Typography variant="body2">
        农村留守 {register.leftBehind} 人，困境 {register.inDifficulty} 人，两者兼有 {register.both}{' '}
        人
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        因类别可重叠，分项之和可大于合计。
      </Typography>
    </Paper>
  )
}
