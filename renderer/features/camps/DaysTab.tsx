import { Alert, Box, Paper } from '@mui/material'
import { useSearchParams } from 'react-router'
import { localToday } from '#renderer/ui/DateField.tsx'
import type { CampDay, CampFile } from '#shared/features/camps/camp-summary.ts'
import { DayEditor } from './DayEditor.tsx'
import { DayGrid } from './DayGrid.tsx'
import { dayWords } from './camps.text.ts'

/** The days of a camp at the left, the roll call of the chosen one at the right. */
export function DaysTab({ file }: { readonly file: CampFile }) {
  const [search, setSearch] = useSearchParams()
  const { camp, days } = file
  const today = localToday()
  const chosen = search.get('day')
  const day = days.find((candidate) => candidate.day === chosen) ?? firstToRecord(file)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '364px minmax(0, 1fr)', gap: 1.5 }}>
      <DayGrid
        camp={camp}
        days={days}
        chosen={day?.day ?? null}
        today={today}
        onChoose={(next) => setSearch({ ...Object.fromEntries(search), day: next })}
      />
      <Paper variant="outlined" sx={{ p: 1.5 }}>
        {day !== undefined && camp.state === 'cancelled' && (
          <Alert severity="info">这期营已取消，没有签到。</Alert>
        )}
        {day !== undefined && camp.state !== 'cancelled' && day.day > today && (
          <Alert severity="info">{dayWords(day.day)}还没有到，到当天再登记签到。</Alert>
        )}
        {day !== undefined && camp.state !== 'cancelled' && day.day <= today && (
          <DayEditor key={JSON.stringify(day)} file={file} day={day} />
        )}
      </Paper>
    </Box>
  )
}

/** The earliest day that waits for its roll call, else the last recorded, else the first. */
function firstToRecord({ camp, days }: CampFile): CampDay | undefined {
  const [due] = camp.daysDue
  return (
    days.find((day) => day.day === due) ?? days.findLast((day) => day.status !== null) ?? days[0]
  )
}
