import { Alert, Box, Stack } from '@mui/material'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import type { Day } from '#shared/kernel/day.ts'
import { AbsencePanel } from './AbsencePanel.tsx'
import { CorrectionsList } from './CorrectionsList.tsx'
import { RemarksPanel } from './RemarksPanel.tsx'
import { StillHerePanel } from './StillHerePanel.tsx'

/** The end of a day: who is still here, who did not come, remarks, and the closing. */
export function CloseTab({
  term,
  day,
  onDesk,
}: {
  readonly term: TutoringTerm
  readonly day: Day
  readonly onDesk: () => void
}) {
  const desk = useOffice('tutoring.desk', { termId: term.id, day })
  const mayAct = useMay('tutoring.closeDay')
  return (
    <Loaded query={desk} describe={errorText}>
      {(data) => {
        if (data.status !== 'held') {
          return (
            <Alert severity="info">
              {data.status === 'cancelled'
                ? `这天已登记停开：${data.note}。`
                : '这天还没有人签到，也没有点名。先到“签到台”签到，或到“今日点名”点名。'}
            </Alert>
          )
        }
        return (
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
            <Stack sx={{ flex: 1, minWidth: 0, gap: 1.5 }}>
              <ClosingLine data={data} />
              <StillHerePanel data={data} onDesk={onDesk} />
              {mayAct && <AbsencePanel key={day} data={data} />}
              <CorrectionsList termId={term.id} day={day} />
            </Stack>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <RemarksPanel key={day} data={data} />
            </Box>
          </Box>
        )
      }}
    </Loaded>
  )
}

function ClosingLine({ data: { closing } }: { readonly data: TutoringDesk }) {
  if (closing === null) return null
  const who = closing.closedBy === '' ? '' : `，关闭人：${closing.closedBy}`
  return (
    <Alert severity="success" sx={{ py: 0 }}>
      {`这天已于 ${localMinute(closing.closedAt)} 关闭${who}。以后的改动要写明原因，并留在更正记录里。`}
    </Alert>
  )
}
