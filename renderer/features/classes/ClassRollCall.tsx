import { Box, Checkbox, FormControlLabel, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useRef, type KeyboardEvent } from 'react'
import {
  ATTENDANCE_STATUSES,
  isThere,
  type AttendanceStatus,
} from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { SessionSheet } from '#shared/features/classes/class-summary.ts'

type Line = SessionSheet['lines'][number]

/**
 * Who is there: all ticked, the absent are unticked. By keyboard: arrows move, space unticks, the
 * digits 1 to 5 are 出勤, 迟到, 早退, 请假, 缺勤.
 */
export function ClassRollCall({
  lines,
  marks,
  isReadOnly,
  onMark,
}: {
  readonly lines: readonly Line[]
  readonly marks: ReadonlyMap<ChildId, AttendanceStatus>
  readonly isReadOnly: boolean
  readonly onMark: (childId: ChildId, status: AttendanceStatus) => void
}) {
  const list = useRef<HTMLFieldSetElement>(null)
  const onKeyDown = (event: KeyboardEvent, index: number, childId: ChildId) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const status = ATTENDANCE_STATUSES[Number(event.key) - 1]
    if (step !== undefined) {
      const boxes = list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
      boxes?.[index + step]?.focus()
    } else if (status !== undefined) onMark(childId, status.code)
    else return
    event.preventDefault()
  }
  return (
    <Box
      component="fieldset"
      ref={list}
      disabled={isReadOnly}
      aria-label="点名"
      sx={{
        m: 0,
        p: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(345px, 1fr))',
        columnGap: 2,
        maxHeight: 'calc(100vh - 260px)',
        overflowY: 'auto',
      }}
    >
      {lines.map((line, index) => (
        <RollCallLine
          key={line.childId}
          line={line}
          status={marks.get(line.childId) ?? 'present'}
          isReadOnly={isReadOnly}
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
  isReadOnly,
  onMark,
  onKeyDown,
}: {
  readonly line: Line
  readonly status: AttendanceStatus
  readonly isReadOnly: boolean
  readonly onMark: (status: AttendanceStatus) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', height: 34 }}>
      <FormControlLabel
        label={line.name}
        title={line.school}
        sx={{
          flex: 1,
          minWidth: 0,
          mr: 1,
          '& .MuiFormControlLabel-label': {
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          },
        }}
        control={
          <Checkbox
            checked={isThere(status)}
            disabled={isReadOnly}
            onChange={(event) => onMark(event.target.checked ? 'present' : 'absent')}
            onKeyDown={onKeyDown}
          />
        }
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        disabled={isReadOnly}
        color={isThere(status) ? 'primary' : 'warning'}
        aria-label={`${line.name}的出勤情况`}
        value={status}
        onChange={(_event, chosen: AttendanceStatus | null) => {
          if (chosen !== null) onMark(chosen)
        }}
      >
        {ATTENDANCE_STATUSES.map(({ code, name }) => (
          <ToggleButton key={code} value={code} tabIndex={-1} sx={{ py: 0, px: 0.6, height: 26 }}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  )
}
