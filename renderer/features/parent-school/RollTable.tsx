import {
  Button,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
} from '@mui/material'
import {
  ATTENDANCE_STATUSES,
  attendanceStatusName,
  isThere,
} from '#shared/features/attendance/status.ts'
import type { ParentGuest } from '#shared/features/parent-school/guest.ts'
import type { GuestMark } from '#shared/features/parent-school/session.ts'
import { childrenText, relationsText, villagesText } from './guest-words.ts'

const SCORES = [5, 4, 3, 2, 1]

/** The roll of a session: a click marks absent and back; scores only of who was there. */
export function RollTable({
  guests,
  marks,
  onChange,
}: {
  readonly guests: readonly ParentGuest[]
  readonly marks: readonly GuestMark[]
  readonly onChange: (marks: readonly GuestMark[]) => void
}) {
  const change = (personId: GuestMark['personId'], to: Partial<GuestMark>) =>
    onChange(marks.map((mark) => (mark.personId === personId ? { ...mark, ...to } : mark)))
  return (
    <TableContainer sx={{ maxHeight: 360 }}>
      <Table size="small" stickyHeader aria-label="点名表">
        <TableHead>
          <TableRow>
            <TableCell>家长</TableCell>
            <TableCell>关系</TableCell>
            <TableCell>儿童</TableCell>
            <TableCell>村（社区）</TableCell>
            <TableCell>到会</TableCell>
            <TableCell>满意度</TableCell>
            <TableCell>意见建议</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {guests.map((guest) => {
            const mark = marks.find((one) => one.personId === guest.personId)
            return mark === undefined ? null : (
              <RollRow
                key={guest.personId}
                guest={guest}
                mark={mark}
                onChange={(to) => change(guest.personId, to)}
              />
            )
          })}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function RollRow({
  guest,
  mark,
  onChange,
}: {
  readonly guest: ParentGuest
  readonly mark: GuestMark
  readonly onChange: (to: Partial<GuestMark>) => void
}) {
  const there = isThere(mark.status)
  const setStatus = (status: GuestMark['status']) =>
    onChange(isThere(status) ? { status } : { status, score: null, feedback: '' })
  const name = guest.name === '' ? '（已匿名）' : guest.name
  return (
    <TableRow hover>
      <TableCell>{name}</TableCell>
      <TableCell>{relationsText(guest.children)}</TableCell>
      <TableCell>{childrenText(guest.children)}</TableCell>
      <TableCell>{villagesText(guest.children)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Button
          size="small"
          variant={there ? 'contained' : 'outlined'}
          color={there ? 'success' : 'warning'}
          aria-label={`${name}，${attendanceStatusName(mark.status)}`}
          onClick={() => setStatus(there ? 'absent' : 'present')}
          sx={{ minWidth: 64, verticalAlign: 'middle' }}
        >
          {attendanceStatusName(mark.status)}
        </Button>
        <TextField
          select
          value={mark.status}
          onChange={(event) => {
            const status = ATTENDANCE_STATUSES.find(({ code }) => code === event.target.value)
            if (status !== undefined) setStatus(status.code)
          }}
          slotProps={{ select: { 'aria-label': `${name}的到会情况` } }}
          sx={{ width: 92, ml: 1, verticalAlign: 'middle' }}
        >
          {ATTENDANCE_STATUSES.map(({ code, name: word }) => (
            <MenuItem key={code} value={code}>
              {word}
            </MenuItem>
          ))}
        </TextField>
      </TableCell>
      <TableCell>
        <TextField
          select
          value={mark.score ?? ''}
          disabled={!there}
          onChange={(event) =>
            onChange({ score: event.target.value === '' ? null : Number(event.target.value) })
          }
          slotProps={{ select: { 'aria-label': `${name}的满意度` } }}
          sx={{ width: 86 }}
        >
          <MenuItem value="">未填</MenuItem>
          {SCORES.map((score) => (
            <MenuItem key={score} value={score}>
              {score} 分
            </MenuItem>
          ))}
        </TextField>
      </TableCell>
      <TableCell>
        <TextField
          value={mark.feedback}
          disabled={!there}
          onChange={(event) => onChange({ feedback: event.target.value })}
          slotProps={{ htmlInput: { 'aria-label': `${name}的意见建议` } }}
          sx={{ width: 190 }}
        />
      </TableCell>
    </TableRow>
  )
}
