import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { SchoolPeriodDraft } from '#shared/features/calendar/school-period.ts'
import { CALENDAR_TEXTS, dayRun } from './calendar.text.ts'

/** The usual terms and breaks of a prefecture, each entered by one click and corrected afterwards. */
export function SuggestionsDialog({
  periods,
  onClose,
}: {
  readonly periods: readonly SchoolPeriodDraft[]
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const add = useCommand('calendar.addPeriod')
  const [added, setAdded] = useState<readonly string[]>([])
  const enter = (period: SchoolPeriodDraft) =>
    add.mutate(period, {
      onSuccess: ({ name }) => {
        setAdded((names) => [...names, name])
        notice.succeed(`已登记“${name}”`)
      },
    })
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <DialogTitle>按往年时间填入</DialogTitle>
      <DialogContent dividers>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          这是 2025—2026 学年的放假时间，每年会有几天出入。填入后请对照当地教育局的校历更正。
        </Typography>
        {add.error !== null && (
          <Alert severity="error" sx={{ mb: 1.5 }}>
            {errorText(add.error, CALENDAR_TEXTS)}
          </Alert>
        )}
        <Stack sx={{ gap: 1 }}>
          {periods.map((period) => (
            <Stack key={period.name} direction="row" sx={{ gap: 2, alignItems: 'center' }}>
              <Typography sx={{ width: 150 }}>{period.name}</Typography>
              <Typography sx={{ flex: 1 }}>{dayRun(period.startsOn, period.endsOn)}</Typography>
              <Button
                variant="outlined"
                disabled={add.isPending || added.includes(period.name)}
                aria-label={`填入${period.name}`}
                onClick={() => enter(period)}
              >
                {added.includes(period.name) ? '已填入' : '填入'}
              </Button>
            </Stack>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}
