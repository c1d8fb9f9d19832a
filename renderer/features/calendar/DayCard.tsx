import { Box, Button, Divider, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import {
  countDays,
  type CalendarYear,
  type YearDay,
} from '#shared/features/calendar/calendar-year.ts'
import {
  exceptionKindName,
  type DayExceptionDraft,
} from '#shared/features/calendar/day-exception.ts'
import { weekdayLabelOf } from '#shared/features/calendar/weekdays.ts'
import { dayRun } from './calendar.text.ts'
import { LOOKS, periodOf } from './day-look.ts'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import { useRemoveException } from './use-removals.ts'

/** The chosen day: open or not and why, and the way to close or open it. */
export function DayCard({
  calendar,
  day,
}: {
  readonly calendar: CalendarYear
  readonly day: YearDay
}) {
  const [draft, setDraft] = useState<DayExceptionDraft | null>(null)
  const [isEditing, setIsEditing] = useState(false)
  const removeException = useRemoveException()
  const exception = calendar.exceptions.find(({ id }) => id === day.exceptionId)
  const period = periodOf(calendar, day)
  const propose = () =>
    setDraft({
      kind: day.isOpen ? 'closed' : 'open',
      startsOn: day.day,
      endsOn: day.day,
      reason: '',
    })
  return (
    <Paper variant="outlined" sx={{ p: 1.5, alignSelf: 'start' }} aria-live="polite">
      <Typography variant="h2">
        {day.day} {weekdayLabelOf(day.day)}
      </Typography>
      <Stack sx={{ gap: 0.75, mt: 1, alignItems: 'flex-start' }}>
        <StatusChip
          state={day.isOpen ? 'success' : 'warning'}
          label={day.isOpen ? '开放' : '不开放'}
        />
        {day.words !== '' && <Typography>{day.words}</Typography>}
        {day.opensAt !== null && (
          <Typography variant="body2">
            {day.opensAt}—{day.closesAt}
          </Typography>
        )}
        {day.statutory !== null && exception !== undefined && (
          <Typography variant="body2">
            {day.statutory.name}
            {day.statutory.kind === 'off' ? '放假' : '调休上班'}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {period === undefined
            ? '不在已登记的学期或寒暑假内'
            : `${period.name}（${dayRun(period.startsOn, period.endsOn)}）`}
        </Typography>
        {exception === undefined ? (
          <IfMay route="calendar.addException">
            <Button variant="contained" onClick={propose}>
              {day.isOpen ? '这天停开' : '这天开放'}
            </Button>
          </IfMay>
        ) : (
          <>
            <Typography variant="body2" color="textSecondary">
              {exceptionKindName(exception.kind)}：{dayRun(exception.startsOn, exception.endsOn)}
            </Typography>
            <IfMay route="calendar.changeException">
              <Stack direction="row" sx={{ gap: 1 }}>
                <Button variant="outlined" onClick={() => setIsEditing(true)}>
                  修改
                </Button>
                <Button onClick={() => removeException(exception)}>移除</Button>
              </Stack>
            </IfMay>
          </>
        )}
      </Stack>
      <Divider sx={{ my: 1.25 }} />
      <Legend calendar={calendar} />
      {draft !== null && (
        <ExceptionDialog exception={null} first={draft} onClose={() => setDraft(null)} />
      )}
      {isEditing && exception !== undefined && (
        <ExceptionDialog exception={exception} onClose={() => setIsEditing(false)} />
      )}
    </Paper>
  )
}

function Legend({ calendar }: { readonly calendar: CalendarYear }) {
  const { open, off, workday, closed } = countDays(calendar.days)
  return (
    <>
      <Typography variant="body2">
        {calendar.year} 年开放 {open} 天，放假 {off} 天，调休上班 {workday} 天，停开 {closed} 天
      </Typography>
      <Stack sx={{ gap: 0.5, mt: 1 }}>
        {Object.values(LOOKS).map(({ label, mark, background, colour }) => (
          <Stack key={label} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <Box
              sx={{
                width: 30,
                height: 18,
                borderRadius: 0.5,
                border: 1,
                borderColor: 'divider',
                bgcolor: background,
                color: colour,
                fontSize: 11,
                textAlign: 'center',
                lineHeight: '16px',
              }}
            >
              {label === '寒暑假' ? '' : mark}
            </Box>
            <Typography variant="body2">{label}</Typography>
          </Stack>
        ))}
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        方向键换一天，回车选中。
      </Typography>
    </>
  )
}
