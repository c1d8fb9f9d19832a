import {
  Link,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import type { RouteOutput } from '#shared/contract/index.ts'
import {
  ATTENDANCE_FIGURES,
  type AttendanceFigure,
  type AttendanceFigures,
} from '#shared/features/attendance/attendance.contract.ts'
import { occurrenceKindName, type OccurrenceKind } from '#shared/features/attendance/count.ts'
import type { DayRange } from '#shared/kernel/period.ts'
import type { OpenedFigure } from './RowsDialog.tsx'

const HEADINGS: Readonly<Record<AttendanceFigure, string>> = {
  occurrences: '场次（天）',
  people: '人数',
  personTimes: '人次',
  minutes: '时长（小时）',
  guardians: '家长人数',
  guardianTimes: '家长人次',
}

/** One run of days by kind of activity; every figure opens its records. */
export function FiguresTable({
  title,
  range,
  summary,
  onOpen,
}: {
  readonly title: string
  readonly range: DayRange
  readonly summary: RouteOutput<'attendance.summary'>
  readonly onOpen: (opened: OpenedFigure) => void
}) {
  const line = (kind: OccurrenceKind | null, name: string, figures: AttendanceFigures) => (
    <TableRow key={name}>
      <TableCell component="th" scope="row" sx={{ fontWeight: kind === null ? 600 : 400 }}>
        {name}
      </TableCell>
      {ATTENDANCE_FIGURES.map(({ code }) => (
        <TableCell key={code} align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {figures[code] === 0 ? (
            '0'
          ) : (
            <Link
              component="button"
              type="button"
              variant="body2"
              aria-label={`${name}${HEADINGS[code]} ${figureText(code, figures)}，查看明细`}
              onClick={() => onOpen({ range, kind, figure: code })}
            >
              {figureText(code, figures)}
            </Link>
          )}
        </TableCell>
      ))}
    </TableRow>
  )
  return (
    <Paper variant="outlined" sx={{ mb: 2 }}>
      <Typography variant="h3" component="h2" sx={{ px: 2, pt: 1.5, pb: 0.5 }}>
        {title}
        <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
          {range.startsOn} 至 {range.endsOn}
        </Typography>
      </Typography>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>活动类别</TableCell>
            {ATTENDANCE_FIGURES.map(({ code }) => (
              <TableCell key={code} align="right">
                {HEADINGS[code]}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {summary.kinds.map(({ kind, ...figures }) =>
            line(kind, occurrenceKindName(kind), figures),
          )}
          {line(null, '合计', summary.total)}
        </TableBody>
      </Table>
    </Paper>
  )
}

function figureText(code: AttendanceFigure, figures: AttendanceFigures): string {
  if (code !== 'minutes') return String(figures[code])
  const tenths = Math.floor((figures.minutes * 20 + 60) / 120)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
