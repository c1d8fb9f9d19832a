import BlockOutlined from '@mui/icons-material/BlockOutlined'
import { Button, InputBase, TableCell, TableRow } from '@mui/material'
import { memo } from 'react'
import { isMeantBy } from '#shared/features/collectors/may-collect.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { isSignOutFirst } from '#shared/features/tutoring/attendance.ts'
import { toggled, withStatus, type DraftMark } from '#shared/features/tutoring/roll-call-marks.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import type { ChangeRollCall } from './roll-call-draft.ts'
import { StatusCell } from './StatusCell.tsx'
import { TimeCell } from './TimeCell.tsx'

/** One child of the roll call. */
export const RollCallRow = memo(function RollCallRow({
  row,
  line,
  mark,
  change,
  onSignOut,
}: {
  readonly row: number
  readonly line: TutoringDay['lines'][number]
  readonly mark: DraftMark
  readonly change: ChangeRollCall
  readonly onSignOut: (mark: DraftMark) => void
}) {
  const { childId, name, collectors, forbidden } = line
  const school = [line.group, line.school].filter(Boolean).join(' · ')
  const isAway = !isThere(mark.status)
  const set = (fields: Partial<DraftMark>) =>
    change({ type: 'mark', childId, change: (old) => ({ ...old, ...fields }) })
  const isForbidden = !isAway && forbidden.some((one) => isMeantBy(one, mark.collectedBy))
  const listId = `collectors-${childId}`
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {name}
      </TableCell>
      <TableCell title={school} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {school}
      </TableCell>
      <TableCell>
        <StatusCell
          name={name}
          status={mark.status}
          cell={`${row}:status`}
          onToggle={() => change({ type: 'mark', childId, change: toggled })}
          onChoose={(status) =>
            change({
              type: 'mark',
              childId,
              change: (old, startsAt) => withStatus(old, status, startsAt),
            })
          }
        />
      </TableCell>
      <TableCell>
        <TimeCell
          label={`${name} 签到时间`}
          value={mark.signedInAt}
          disabled={isAway}
          hasProblem={mark.signedInAt === null && mark.signedOutAt !== null}
          cell={`${row}:in`}
          onChange={(signedInAt) => set({ signedInAt })}
        />
      </TableCell>
      <TableCell>
        <TimeCell
          label={`${name} 签退时间`}
          value={mark.signedOutAt}
          disabled={isAway}
          hasProblem={isSignOutFirst(mark)}
          cell={`${row}:out`}
          onChange={(signedOutAt) => set({ signedOutAt })}
        />
      </TableCell>
      <TableCell>
        <InputBase
          value={mark.collectedBy}
          disabled={isAway}
          onChange={(event) => set({ collectedBy: event.target.value })}
          inputProps={{
            'aria-label': `${name} 接走人`,
            'data-cell': `${row}:collector`,
            list: listId,
            'aria-invalid': isForbidden,
          }}
          startAdornment={isForbidden ? <BlockOutlined color="error" fontSize="small" /> : null}
          title={isForbidden ? '此人被登记为禁止接送' : ''}
          sx={{
            width: 1,
            height: 26,
            px: 1,
            fontSize: 13,
            border: 1,
            borderRadius: 1,
            borderColor: isForbidden ? 'error.main' : 'divider',
            bgcolor: isAway ? 'action.hover' : 'background.paper',
            '&.Mui-focused': { borderColor: 'primary.main', outline: '1px solid' },
          }}
        />
        <datalist id={listId}>
          {collectors.map((collector) => (
            <option key={collector} value={collector} />
          ))}
        </datalist>
      </TableCell>
      <TableCell>
        {!isAway && mark.signedOutAt === null && (
          <Button tabIndex={-1} aria-label={`${name} 签退`} onClick={() => onSignOut(mark)}>
            签退
          </Button>
        )}
      </TableCell>
    </TableRow>
  )
})
