import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { RecordRows } from '#renderer/ui/RecordRows.tsx'
import type { ReportId } from '#shared/features/reports/report.ts'

/** The records a figure was counted from. */
export function EvidenceDialog({
  id,
  figure,
  onClose,
}: {
  readonly id: ReportId
  readonly figure: string
  readonly onClose: () => void
}) {
  const evidence = useOffice('reports.rows', { id, figure })
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>{evidence.data?.title ?? '明细'}</DialogTitle>
      <DialogContent dividers sx={{ maxHeight: 480 }}>
        <Loaded query={evidence} describe={errorText}>
          {({ columns, rows }) => <RecordRows columns={columns} rows={rows} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}
