import {
  Box,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { attendanceStatusName, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import { CAMP_HALVES, wasThere, type CampMark } from '#shared/features/camps/camp-day.ts'
import type { CampDay, Camper, CampFile } from '#shared/features/camps/camp-summary.ts'
import { formatPercent } from '#shared/kernel/rate.ts'
import { COMPLETION_NAMES, dayWords, weekdayName } from './camps.text.ts'

const SIGNS: Readonly<Record<AttendanceStatus, string>> = {
  present: '✓',
  late: '迟',
  'left-early': '退',
  excused: '假',
  absent: '缺',
}
const STICKY = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const
const CORNER = { ...STICKY, bgcolor: 'background.default', zIndex: 3 } as const
const DAY_CELL = {
  px: 0.25,
  minWidth: 50,
  textAlign: 'center',
  fontVariantNumeric: 'tabular-nums',
} as const

/** Child by day: who was there, and who completes the camp. */
export function AttendanceTab({ file }: { readonly file: CampFile }) {
  const { days, roster, camp, rules } = file
  if (roster.length === 0) {
    return (
      <Paper variant="outlined">
        <EmptyState
          title="名单上还没有儿童"
          text="报名并逐日点名后，这里显示每名儿童每天的出勤。"
        />
      </Paper>
    )
  }
  return (
    <>
      <TableContainer
        component={Paper}
        variant="outlined"
        sx={{ maxHeight: 'calc(100vh - 320px)' }}
      >
        <Table stickyHeader aria-label="每名儿童每天的出勤">
          <TableHead>
            <TableRow>
              <TableCell sx={CORNER}>姓名</TableCell>
              {days.map((day) => (
                <DayHeading key={day.day} day={day} />
              ))}
              <TableCell align="right">出勤天数</TableCell>
              <TableCell>结营情况</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {roster.map((line) => (
              <CamperRow key={line.childId} line={line} days={days} heldDays={camp.heldDays} />
            ))}
          </TableBody>
          <TableFooter
            sx={{ position: 'sticky', bottom: 0, zIndex: 2, bgcolor: 'background.paper' }}
          >
            <TableRow>
              <TableCell sx={STICKY}>到营人数</TableCell>
              {days.map((day) => (
                <TableCell key={day.day} sx={DAY_CELL}>
                  {day.status === 'held' ? countThere(day) : ''}
                </TableCell>
              ))}
              <TableCell align="right">{camp.personDays} 人次</TableCell>
              <TableCell />
            </TableRow>
          </TableFooter>
        </Table>
      </TableContainer>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        ✓ 出勤，迟 迟到，退 早退，假 请假，缺
        缺勤；上下午不同时并列，任一半天到营即计一天；出勤满举办天数的 {rules.fullAttendancePercent}
        % 为结营，一天不缺为全勤。
      </Typography>
    </>
  )
}

function DayHeading({ day }: { readonly day: CampDay }) {
  const state = { held: '', rest: '休息', cancelled: '取消' }[day.status ?? 'held']
  return (
    <TableCell sx={{ ...DAY_CELL, lineHeight: 1.3 }}>
      {day.day.slice(5)}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontWeight: 400 }}>
        {state === '' ? weekdayName(day.day) : state}
      </Box>
    </TableCell>
  )
}

function CamperRow({
  line,
  days,
  heldDays,
}: {
  readonly line: Camper
  readonly days: readonly CampDay[]
  readonly heldDays: number
}) {
  const rate = { numerator: line.daysThere, denominator: heldDays }
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ ...STICKY, whiteSpace: 'nowrap' }}>
        {line.name}
        {line.withdrawnOn !== null && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            （已退营）
          </Box>
        )}
      </TableCell>
      {days.map((day) => (
        <MarkCell key={day.day} line={line} day={day} />
      ))}
      <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {heldDays === 0 ? '—' : `${formatPercent(rate)}（${line.daysThere}/${heldDays}）`}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{COMPLETION_NAMES[line.completion]}</TableCell>
    </TableRow>
  )
}

function MarkCell({ line, day }: { readonly line: Camper; readonly day: CampDay }) {
  const mark = day.marks.find((candidate) => candidate.childId === line.childId)
  if (mark === undefined) return <TableCell sx={DAY_CELL} />
  const words = `${line.name} ${dayWords(day.day)} ${markWords(mark)}`
  const colour = wasThere(mark) ? 'success.main' : 'error.main'
  return (
    <TableCell sx={{ ...DAY_CELL, color: colour }} title={words} aria-label={words}>
      {signOf(mark)}
    </TableCell>
  )
}

/** One sign for the day, two where the halves differ. */
function signOf({ morning, afternoon }: CampMark): string {
  const halves = [morning, afternoon].filter((status) => status !== null)
  return [...new Set(halves)].map((status) => SIGNS[status]).join('')
}

function markWords(mark: CampMark): string {
  return CAMP_HALVES.flatMap(({ code, name }) => {
    const status = mark[code]
    return status === null ? [] : [`${name}${attendanceStatusName(status)}`]
  }).join('，')
}

function countThere(day: CampDay): number {
  return day.marks.filter(wasThere).length
}
