import {
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useCallback, useRef, type KeyboardEvent } from 'react'
import type { DraftMark } from '#shared/features/tutoring/roll-call-marks.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import { likelySignOutTime } from './likely-sign-out-time.ts'
import type { ChangeRollCall } from './roll-call-draft.ts'
import { moveInTable } from './roll-call-keys.ts'
import { RollCallRow } from './RollCallRow.tsx'

const HEADINGS = [
  { label: '姓名', width: '13%' },
  { label: '年级/学校', width: '21%' },
  { label: '状态', width: 262 },
  { label: '签到时间', width: 84 },
  { label: '签退时间', width: 84 },
  { label: '接走人', width: '18%' },
  { label: '', width: 64 },
] as const

/** One line for each child; arrows and Enter go from line to line. */
export function RollCallTable({
  data,
  marks,
  endsAt,
  change,
  onGoHome,
}: {
  readonly data: TutoringDay
  readonly marks: readonly DraftMark[]
  readonly endsAt: string
  readonly change: ChangeRollCall
  readonly onGoHome: (mark: DraftMark, at: string) => Promise<void>
}) {
  const table = useRef<HTMLTableElement | null>(null)
  const byChild = new Map(marks.map((mark) => [mark.childId, mark]))
  const { day, suggested } = data
  const signOut = useCallback(
    (mark: DraftMark) => {
      void onGoHome(mark, likelySignOutTime(day, { startsAt: suggested.startsAt, endsAt }))
    },
    [day, endsAt, onGoHome, suggested.startsAt],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (table.current !== null && moveInTable(table.current, event)) event.preventDefault()
  }
  return (
    <>
      <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <TableContainer>
          <Table
            ref={table}
            stickyHeader
            aria-label="点名表"
            onKeyDown={onKeyDown}
            sx={{
              tableLayout: 'fixed',
              '& td, & th': { py: 0, px: 1, height: 34, whiteSpace: 'nowrap' },
            }}
          >
            <TableHead>
              <TableRow>
                {HEADINGS.map(({ label, width }) => (
                  <TableCell key={label} sx={{ width }}>
                    {label}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.lines.map((line, row) => (
                <RollCallRow
                  key={line.childId}
                  row={row}
                  line={line}
                  mark={byChild.get(line.childId) ?? line.mark}
                  change={change}
                  onSignOut={signOut}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </Paper>
      <Typography variant="body2" color="textSecondary" sx={{ pt: 0.5 }}>
        键盘点名：↑ ↓ 换人，空格 出勤/缺勤，L 迟到，Q 请假，Z 早退；Tab
        到签到、签退和接走人，回车到下一人。补录：在时间栏连着输入 1632 回车即可。
      </Typography>
    </>
  )
}
