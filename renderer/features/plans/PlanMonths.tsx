import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { tasksByMonth } from '#shared/features/plans/months.ts'
import type { PlanTask } from '#shared/features/plans/plan.ts'

/** Tasks month by month: planned beside done. */
export function PlanMonths({ tasks }: { readonly tasks: readonly PlanTask[] }) {
  const months = tasksByMonth(tasks)
  return (
    <Box component="section" aria-label="每月任务">
      <Typography variant="h3">每月任务</Typography>
      {months.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ py: 1 }}>
          批准后按频次生成任务。
        </Typography>
      ) : (
        <Table aria-label="每月任务">
          <TableHead>
            <TableRow>
              <TableCell>月份</TableCell>
              <TableCell align="right">计划</TableCell>
              <TableCell align="right">完成</TableCell>
              <TableCell align="right">未完成</TableCell>
              <TableCell align="right">取消</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {months.map(({ month, planned, done, missed, cancelled }) => (
              <TableRow key={month}>
                <TableCell>{month}</TableCell>
                <TableCell align="right">{planned}</TableCell>
                <TableCell align="right">{done}</TableCell>
                <TableCell align="right">{missed}</TableCell>
                <TableCell align="right">{cancelled}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Box>
  )
}
