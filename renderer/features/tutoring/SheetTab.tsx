import {
  Alert,
  Box,
  Button,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { attendanceStatusName } from '#shared/features/attendance/status.ts'
import {
  STATUS_SYMBOLS,
  SYMBOLS_TEXT,
  totalsByDay,
  totalsOfLine,
} from '#shared/features/tutoring/month-sheet.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { MonthSheet } from '#shared/features/tutoring/tutoring-views.ts'
import { dayOfMonthOf, startOfMonth, type Day } from '#shared/kernel/day.ts'
import { MonthStepper } from './MonthStepper.tsx'
import { PrintMonthDialog } from './PrintMonthDialog.tsx'

/** The monthly sheet: children by days, as it is printed. */
export function SheetTab({
  term,
  day,
  onMonth,
  onOpen,
}: {
  readonly term: TutoringTerm
  readonly day: Day
  readonly onMonth: (day: Day) => void
  readonly onOpen: (day: Day) => void
}) {
  const first = startOfMonth(day)
  const month = first.slice(0, 7)
  const sheet = useOffice('tutoring.monthSheet', { termId: term.id, month })
  const [format, setFormat] = useState<'pdf' | 'xlsx' | null>(null)
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1 }}>
        <MonthStepper term={term} first={first} onMonth={onMonth} />
        <Box sx={{ flex: 1 }} />
        <IfMay route="tutoring.printMonth">
          <Button variant="outlined" onClick={() => setFormat('pdf')}>
            导出打印件
          </Button>
          <Button variant="outlined" onClick={() => setFormat('xlsx')}>
            导出表格
          </Button>
        </IfMay>
      </Stack>
      <Loaded query={sheet} describe={errorText}>
        {(data) =>
          data.days.length === 0 ? (
            <Paper variant="outlined">
              <EmptyState
                title="这个月还没有点名"
                text="每天点名或签到后，这里自动成为月考勤表：一行一名儿童，一列一天，右边和下边是合计，可以打印。"
              />
            </Paper>
          ) : (
            <Sheet data={data} onOpen={onOpen} />
          )
        }
      </Loaded>
      {format !== null && (
        <PrintMonthDialog
          termId={term.id}
          month={month}
          format={format}
          onClose={() => setFormat(null)}
        />
      )}
    </>
  )
}

function Sheet({
  data,
  onOpen,
}: {
  readonly data: MonthSheet
  readonly onOpen: (day: Day) => void
}) {
  const { days, lines } = data
  const byDay = totalsByDay(lines, days.length)
  const open = days.filter(({ isClosed }) => !isClosed)
  return (
    <>
      {open.length > 0 && (
        <Alert severity="info" sx={{ mb: 1, py: 0 }}>
          {`${open.map(({ day }) => day.slice(5)).join('、')} 还没有关闭，未到的儿童可能还没有登记。`}
        </Alert>
      )}
      <Paper variant="outlined">
        <TableContainer sx={{ maxHeight: 'calc(100vh - 300px)' }}>
          <Table stickyHeader aria-label="月考勤表" sx={CELLS}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 90, textAlign: 'left !important' }}>姓名</TableCell>
                {days.map(({ day }) => (
                  <TableCell key={day}>
                    <Button
                      aria-label={`打开 ${day} 点名`}
                      onClick={() => onOpen(day)}
                      sx={{ minWidth: 0, p: 0, lineHeight: 1.4 }}
                    >
                      {dayOfMonthOf(day)}
                    </Button>
                  </TableCell>
                ))}
                <TableCell sx={{ width: 48 }}>出勤</TableCell>
                <TableCell sx={{ width: 48 }}>请假</TableCell>
                <TableCell sx={{ width: 48 }}>缺勤</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {lines.map((line) => {
                const totals = totalsOfLine(line)
                return (
                  <TableRow key={line.childId} hover>
                    <TableCell component="th" scope="row" sx={{ textAlign: 'left !important' }}>
                      {line.name}
                    </TableCell>
                    {line.cells.map((status, index) => (
                      <TableCell
                        key={days[index]?.day}
                        title={status === null ? '' : attendanceStatusName(status)}
                        sx={status === 'absent' ? { color: 'error.main', fontWeight: 700 } : {}}
                      >
                        {status === null ? '' : STATUS_SYMBOLS[status]}
                      </TableCell>
                    ))}
                    <TableCell>{totals.there}</TableCell>
                    <TableCell>{totals.excused}</TableCell>
                    <TableCell>{totals.absent}</TableCell>
                  </TableRow>
                )
              })}
            </TableBody>
            <TableFooter>
              <TableRow>
                <TableCell sx={{ textAlign: 'left !important' }}>当天实到</TableCell>
                {byDay.map(({ there }, index) => (
                  <TableCell key={days[index]?.day}>{there}</TableCell>
                ))}
                <TableCell>{byDay.reduce((sum, { there }) => sum + there, 0)}</TableCell>
                <TableCell>{byDay.reduce((sum, { excused }) => sum + excused, 0)}</TableCell>
                <TableCell>{byDay.reduce((sum, { absent }) => sum + absent, 0)}</TableCell>
              </TableRow>
            </TableFooter>
          </Table>
        </TableContainer>
      </Paper>
      <Typography variant="body2" color="textSecondary" sx={{ pt: 0.5 }}>
        {SYMBOLS_TEXT}
      </Typography>
    </>
  )
}

const CELLS = {
  tableLayout: 'fixed',
  '& td, & th': {
    py: 0,
    px: 0.25,
    height: 30,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontVariantNumeric: 'tabular-nums',
  },
  '& tfoot td': {
    position: 'sticky',
    bottom: 0,
    bgcolor: 'background.default',
    color: 'text.primary',
    fontWeight: 600,
  },
} as const
