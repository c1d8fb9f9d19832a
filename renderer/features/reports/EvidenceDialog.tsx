import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ReportId } from '#shared/features/reports/report.ts'

const PAGE_ROWS = 200

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
  const [shown, setShown] = useState(PAGE_ROWS)
  const evidence = useOffice('reports.rows', { id, figure })
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>{evidence.data?.title ?? '明细'}</DialogTitle>
      <DialogContent dividers sx={{ maxHeight: 480 }}>
        <Loaded query={evidence} describe={errorText}>
          {({ columns, rows }) => (
            <>
              <Typography variant="body2" sx={{ mb: 1 }}>
                共 {rows.length} 条记录
              </Typography>
              <Table size="small" stickyHeader>
                <TableHead>
                  <TableRow>
                    {columns.map((column) => (
                      <TableCell key={column}>{column}</TableCell>
                    ))}
                  </TableRow>
                </TableHead>
                <TableBody>
                  {rows.slice(0, shown).map((row, index) => (
                    <TableRow key={`${index}-${row.join('-')}`}>
                      {row.map((cell, column) => (
                        <TableCell key={columns[column]}>{cell}</TableCell>
                      ))}
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
              {rows.length > shown && (
                <Button onClick={() => setShown(shown + PAGE_ROWS)}>
                  再显示 {Math.min(PAGE_ROWS, rows.length - shown)} 条
                </Button>
              )}
            </>
          )}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}
