import {
  Button,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { DeskEntry } from './use-desk.ts'

const KINDS = {
  lent: { state: 'info', label: '借出' },
  returned: { state: 'success', label: '归还' },
  renewed: { state: 'info', label: '续借' },
} as const

/** What was done in this sitting, the latest first; a loan made by mistake is returned from here. */
export function DeskEntries({
  entries,
  onGiveBack,
}: {
  readonly entries: readonly DeskEntry[]
  readonly onGiveBack: (barcode: string) => void
}) {
  if (entries.length === 0) return null
  const back = new Set(
    entries.filter((entry) => entry.kind === 'returned').map((entry) => entry.loan.id),
  )
  return (
    <Paper variant="outlined">
      <Typography variant="h2" sx={{ px: 2, pt: 1.5, pb: 1 }}>
        本次办理（{entries.length} 笔）
      </Typography>
      <TableContainer sx={{ maxHeight: 'max(180px, calc(100vh - 450px))' }}>
        <Table aria-label="本次办理" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 64 }}>时间</TableCell>
              <TableCell sx={{ width: 90 }}>办理</TableCell>
              <TableCell>图书</TableCell>
              <TableCell sx={{ width: 90 }}>儿童</TableCell>
              <TableCell sx={{ width: 110 }}>应还日期</TableCell>
              <TableCell sx={{ width: 90 }} aria-label="操作" />
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map(({ number, at, kind, loan }) => (
              <TableRow key={number}>
                <TableCell>{at}</TableCell>
                <TableCell>
                  <StatusChip {...KINDS[kind]} />
                </TableCell>
                <TableCell>
                  {loan.title}
                  <Typography component="span" variant="body2" color="textSecondary">
                    {' '}
                    {loan.barcode}
                  </Typography>
                </TableCell>
                <TableCell>{loan.childName}</TableCell>
                <TableCell>{kind === 'returned' ? '' : loan.dueOn}</TableCell>
                <TableCell align="right">
                  {kind === 'lent' && !back.has(loan.id) && (
                    <Button
                      aria-label={`归还${loan.title}`}
                      onClick={() => onGiveBack(loan.barcode)}
                    >
                      归还
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  )
}
