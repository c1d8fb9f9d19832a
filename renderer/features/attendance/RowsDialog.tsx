import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { RecordRows } from '#renderer/ui/RecordRows.tsx'
import {
  ATTENDANCE_FIGURES,
  type AttendanceFigure,
} from '#shared/features/attendance/attendance.contract.ts'
import { occurrenceKindName, type OccurrenceKind } from '#shared/features/attendance/count.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import type { DayRange } from '#shared/kernel/period.ts'

/** A figure that was pressed. */
export interface OpenedFigure {
  readonly range: DayRange
  readonly kind: OccurrenceKind | null
  readonly figure: AttendanceFigure
}

/** The records behind a figure of the statistics. */
export function RowsDialog({
  opened: { range, kind, figure },
  onClose,
}: {
  readonly opened: OpenedFigure
  readonly onClose: () => void
}) {
  const records = useOffice('attendance.rows', {
    from: range.startsOn,
    to: range.endsOn,
    kind,
    figure,
  })
  const kindName = kind === null ? '全部活动' : occurrenceKindName(kind)
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>
        {kindName} · {byCode(ATTENDANCE_FIGURES, figure).name}（{range.label}）
      </DialogTitle>
      <DialogContent dividers sx={{ maxHeight: 480 }}>
        <Loaded query={records} describe={errorText}>
          {({ columns, rows }) => <RecordRows columns={columns} rows={rows} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}
