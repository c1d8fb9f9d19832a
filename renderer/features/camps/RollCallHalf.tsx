import { Box, Checkbox, NativeSelect } from '@mui/material'
import type { KeyboardEvent } from 'react'
import {
  ATTENDANCE_STATUSES,
  attendanceStatusSchema,
  isThere,
  type AttendanceStatus,
} from '#shared/features/attendance/status.ts'

/** One child in one half of a day: a tick, and the exact word beside it. */
export function RollCallHalf({
  half,
  child,
  cell,
  status,
  onMark,
  onKeyDown,
}: {
  readonly half: string
  readonly child: string
  /** Row and column, for moving with the arrow keys. */
  readonly cell: string
  readonly status: AttendanceStatus
  readonly onMark: (status: AttendanceStatus) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', width: 122 }}>
      <Checkbox
        size="small"
        checked={isThere(status)}
        slotProps={{ input: { 'aria-label': `${child} ${half}`, 'data-cell': cell } as object }}
        onChange={(event) => onMark(event.target.checked ? 'present' : 'absent')}
        onKeyDown={onKeyDown}
      />
      <NativeSelect
        disableUnderline
        value={status}
        inputProps={{ 'aria-label': `${child} ${half}出勤情况`, tabIndex: -1 }}
        sx={{
          width: 86,
          fontSize: 14,
          color: isThere(status) ? 'text.primary' : 'warning.main',
          fontWeight: status === 'present' ? 400 : 600,
        }}
        onChange={(event) => onMark(attendanceStatusSchema.parse(event.target.value))}
      >
        {ATTENDANCE_STATUSES.map(({ code, name }) => (
          <option key={code} value={code}>
            {half} {name}
          </option>
        ))}
      </NativeSelect>
    </Box>
  )
}
