import AccessTimeOutlined from '@mui/icons-material/AccessTimeOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import CloseOutlined from '@mui/icons-material/CloseOutlined'
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined'
import LogoutOutlined from '@mui/icons-material/LogoutOutlined'
import { Button, Stack } from '@mui/material'
import type { ReactElement } from 'react'
import { attendanceStatusName, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import { STATUS_KEYS } from './roll-call-keys.ts'

type Look = {
  readonly icon: ReactElement
  readonly variant: 'outlined' | 'contained'
  readonly color: 'success' | 'warning' | 'secondary' | 'error'
}

const LOOKS: Readonly<Record<AttendanceStatus, Look>> = {
  present: { icon: <CheckOutlined />, variant: 'outlined', color: 'success' },
  late: { icon: <AccessTimeOutlined />, variant: 'outlined', color: 'warning' },
  'left-early': { icon: <LogoutOutlined />, variant: 'outlined', color: 'warning' },
  excused: { icon: <EventBusyOutlined />, variant: 'contained', color: 'secondary' },
  absent: { icon: <CloseOutlined />, variant: 'contained', color: 'error' },
}

const OTHERS = ['late', 'left-early', 'excused'] as const

/** The big button turns there into absent and back; the small ones are for the rest. */
export function StatusCell({
  name,
  status,
  cell,
  onToggle,
  onChoose,
}: {
  readonly name: string
  readonly status: AttendanceStatus
  readonly cell: string
  readonly onToggle: () => void
  readonly onChoose: (status: AttendanceStatus) => void
}) {
  const { icon, variant, color } = LOOKS[status]
  return (
    <Stack direction="row" sx={{ gap: 0.5 }}>
      <Button
        variant={variant}
        color={color}
        startIcon={icon}
        data-cell={cell}
        aria-label={`${name}，${attendanceStatusName(status)}`}
        onClick={onToggle}
        onKeyDown={(event) => {
          // Enter goes on to the next child instead of pressing the button.
          if (event.key === 'Enter') event.preventDefault()
          const chosen = STATUS_KEYS[event.code]
          if (chosen === undefined || event.ctrlKey || event.altKey || event.metaKey) return
          event.preventDefault()
          onChoose(chosen)
        }}
        sx={{
          width: 84,
          height: 26,
          '&:focus-visible': { outline: '2px solid', outlineOffset: 1 },
        }}
      >
        {attendanceStatusName(status)}
      </Button>
      {OTHERS.map((other) => (
        <Button
          key={other}
          tabIndex={-1}
          color={status === other ? 'warning' : 'secondary'}
          aria-label={`${name} 改为${attendanceStatusName(other)}`}
          aria-pressed={status === other}
          onClick={() => onChoose(other)}
          sx={{ minWidth: 44, height: 26, px: 0.5, fontSize: 13 }}
        >
          {attendanceStatusName(other)}
        </Button>
      ))}
    </Stack>
  )
}
