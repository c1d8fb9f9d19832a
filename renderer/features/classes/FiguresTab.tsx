import { Paper, Stack, Typography } from '@mui/material'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { ClassFile, ShownSession } from '#shared/features/classes/class-summary.ts'
import { formatPercentWithCounts } from '#shared/kernel/rate.ts'

const COLUMNS: readonly GridColDef<ShownSession>[] = [
  { field: 'day', headerName: '日期', width: 120 },
  { field: 'topic', headerName: '教学内容', flex: 1, minWidth: 200 },
  { field: 'called', headerName: '应到（人）', type: 'number', width: 110 },
  { field: 'there', headerName: '实到（人）', type: 'number', width: 110 },
  {
    field: 'rate',
    headerName: '出勤率',
    width: 150,
    valueGetter: (_value, { there, called }) =>
      formatPercentWithCounts({ numerator: there, denominator: called }),
  },
]

/** 场次, 人次 and 人数 of a class (domain §1.7), and each session called. */
export function FiguresTab({ file }: { readonly file: ClassFile }) {
  const { sessions, visits, children } = file.figures
  const held = file.sessions.filter(({ status }) => status === 'held')
  const called = held.reduce((sum, session) => sum + session.called, 0)
  const figures = [
    ['场次', `${sessions} 场`],
    ['人次', `${visits} 人次`],
    ['人数', `${children} 人`],
    ['总出勤率', formatPercentWithCounts({ numerator: visits, denominator: called })],
  ] as const
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, mb: 2 }}>
        {figures.map(([label, text]) => (
          <Paper key={label} variant="outlined" sx={{ px: 2, py: 1, flex: 1 }}>
            <Typography variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography variant="h2" component="p" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {text}
            </Typography>
          </Paper>
        ))}
      </Stack>
      <DataTable
        label="各场出勤"
        rows={held}
        columns={COLUMNS}
        height="calc(100vh - 345px)"
        empty={
          <EmptyState
            title="还没有点过名"
            text="在“场次与点名”里给上过的课点名后，这里统计场次、人次、人数和出勤率；请假和缺勤不计人次。"
          />
        }
      />
    </>
  )
}
