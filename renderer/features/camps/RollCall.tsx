import {
  Box,
  Checkbox,
  FormControlLabel,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material'
import { useRef, type KeyboardEvent } from 'react'
import {
  CAMP_ATTENDANCE_STATUSES,
  isThere,
  type CampAttendanceStatus,
} from '#shared/features/camps/camp-day.ts'
import type { Camper } from '#shared/features/camps/camp-summary.ts'
import type { ChildId } from '#shared/features/children/child.ts'

/** Who is there: all ticked, the absent are unticked; one key for every other case. */
export function RollCall({
  lines,
  marks,
  onMark,
}: {
  readonly lines: readonly Camper[]
  readonly marks: ReadonlyMap<ChildId, CampAttendanceStatus>
  readonly onMark: (id: ChildId, status: CampAttendanceStatus) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  if (lines.length === 0) {
    return <Typography color="textSecondary">当天名单上没有儿童，请先在“名单”里报名。</Typography>
  }
  const onKeyDown = (event: KeyboardEvent, index: number, id: ChildId) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const status = CAMP_ATTENDANCE_STATUSES[Number(event.key) - 1]
    if (step !== undefined) {
      const boxes = list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
      boxes?.[index + step]?.focus()
    } else if (status !== undefined) onMark(id, status.code)
    else return
    event.preventDefault()
  }
  return (
    <Box
      ref={list}
      role="group"
      aria-label="点名"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(332px, 1fr))',
        columnGap: 2,
        maxHeight: 'calc(100vh - 465px)',
        minHeight: 110,
        overflowY: 'auto',
      }}
    >
      {lines.map((line, index) => (
        <RollCallLine
          key={line.childId}
          line={line}
          status={marks.get(line.childId) ?? 'absent'}
          onMark={(status) => onMark(line.childId, status)}
          onKeyDown={(event) => onKeyDown(event, index, line.childId)}
        />
      ))}
    </Box>
  )
}

function RollCallLine({
  line,
  status,
  onMark,
  onKeyDown,
}: {
  readonly line: Camper
  readonly status: CampAttendanceStatus
  readonly onMark: (status: CampAttendanceStatus) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        height: 36,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <FormControlLabel
        label={line.name}
        sx={{
          flex: 1,
          minWidth: 0,
          mr: 1,
          '& .MuiFormControlLabel-label': { whiteSpace: 'nowrap' },
        }}
        control={
          <Checkbox
            checked={isThere(status)}
            onChange={(event) => onMark(event.target.checked ? 'present' : 'absent')}
            onKeyDown={onKeyDown}
          />
        }
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        color={isThere(status) ? 'primary' : 'warning'}
        aria-label={`${line.name}的出勤情况`}
        value={status}
        onChange={(_event, chosen: CampAttendanceStatus | null) => {
          if (chosen !== null) onMark(chosen)
        }}
      >
        {CAMP_ATTENDANCE_STATUSES.map(({ code, name }) => (
          <ToggleButton key={code} value={code} tabIndex={-1} sx={{ py: 0, px: 0.75, height: 28 }}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  )
}
