import {
  Alert,
  Box,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { ABSENCE_ALERT_DAYS } from '#shared/features/tutoring/absence-run.ts'
import { averagePerDay, formatAverage } from '#shared/features/tutoring/attendance.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { TutoringTrends } from '#shared/features/tutoring/tutoring-views.ts'
import { formatPercentWithCounts } from '#shared/kernel/rate.ts'
import { TrendChart } from './TrendChart.tsx'

/** Attendance by week as a chart with the table behind it, and who was absent several days running. */
export function TrendsTab({ term }: { readonly term: TutoringTerm }) {
  const trends = useOffice('tutoring.trends', { termId: term.id })
  return (
    <Loaded query={trends} describe={errorText}>
      {({ weeks, runs }) =>
        weeks.length === 0 ? (
          <Paper variant="outlined">
            <EmptyState
              title="还没有点名记录"
              text="点名几周以后，这里会显示每周的出勤率和连续缺勤的儿童。"
            />
          </Paper>
        ) : (
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
            <Stack sx={{ flex: 1, minWidth: 0, gap: 1.5 }}>
              <Paper variant="outlined" sx={{ p: 1.5 }}>
                <Typography variant="h2" sx={{ mb: 1 }}>
                  每周出勤率
                </Typography>
                <TrendChart weeks={weeks} />
              </Paper>
              <WeekTable weeks={weeks} />
            </Stack>
            <Runs runs={runs} />
          </Box>
        )
      }
    </Loaded>
  )
}

function WeekTable({ weeks }: Pick<TutoringTrends, 'weeks'>) {
  return (
    <Paper variant="outlined">
      <TableContainer sx={{ maxHeight: 'calc(100vh - 500px)', minHeight: 140 }}>
        <Table
          stickyHeader
          aria-label="每周出勤"
          sx={{ '& td, & th': { py: 0, height: 30, fontVariantNumeric: 'tabular-nums' } }}
        >
          <TableHead>
            <TableRow>
              {[
                '周一日期',
                '开放天数',
                '应到',
                '实到',
                '迟到',
                '请假',
                '缺勤',
                '每天平均',
                '出勤率',
              ].map((heading, index) => (
                <TableCell key={heading} align={index === 0 ? 'left' : 'right'}>
                  {heading}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {weeks.toReversed().map((week) => (
              <TableRow key={week.monday} hover>
                <TableCell component="th" scope="row">
                  {week.monday}
                </TableCell>
                <TableCell align="right">{week.sessions}</TableCell>
                <TableCell align="right">{week.expected}</TableCell>
                <TableCell align="right">{week.there}</TableCell>
                <TableCell align="right">{week.late}</TableCell>
                <TableCell align="right">{week.excused}</TableCell>
                <TableCell align="right">{week.absent}</TableCell>
                <TableCell align="right">
                  {formatAverage(averagePerDay(week.there, week.sessions))}
                </TableCell>
                <TableCell align="right">
                  {formatPercentWithCounts({ numerator: week.there, denominator: week.expected })}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  )
}

function Runs({ runs }: Pick<TutoringTrends, 'runs'>) {
  return (
    <Paper variant="outlined" sx={{ p: 1.5, width: 320 }} role="region" aria-label="连续缺勤">
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {`连续缺勤 ${runs.length} 人`}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {`连续 ${ABSENCE_ALERT_DAYS} 个开放日没有请假也没有来，要联系家里；联系上并登记后，工作台不再提醒。`}
      </Typography>
      {runs.length === 0 && (
        <Alert severity="success" sx={{ py: 0 }}>
          目前没有
        </Alert>
      )}
      {runs.map((run) => (
        <Box key={run.childId} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <Typography sx={{ fontWeight: 600 }}>{`${run.name}　连续 ${run.days} 次`}</Typography>
          <Typography variant="body2" color="textSecondary">
            {`${run.from} 至 ${run.to}，${run.isReached ? '已联系上家里' : '还没有联系上家里'}`}
          </Typography>
        </Box>
      ))}
    </Paper>
  )
}
