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
} from '@mui/material'
import { MoneyText } from '#renderer/ui/MoneyText.tsx'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { EntryStatus } from './EntryStatus.tsx'
import { categoryLabel, kindName, sourceLabel } from './funding.text.ts'

/** The entries behind the money of a camp. */
export function CampEntriesDialog({
  entries,
  onClose,
}: {
  readonly entries: readonly LedgerEntry[]
  readonly onClose: () => void
}) {
  return (
    <Dialog open onClose={onClose} maxWidth="lg">
      <DialogTitle>这期营的账</DialogTitle>
      <DialogContent dividers>
        <Table size="small" aria-label="营期账目">
          <TableHead>
            <TableRow>
              <TableCell>日期</TableCell>
              <TableCell>凭证号</TableCell>
              <TableCell>收支</TableCell>
              <TableCell>摘要</TableCell>
              <TableCell>来源</TableCell>
              <TableCell>科目</TableCell>
              <TableCell align="right">金额</TableCell>
              <TableCell>状态</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map((entry) => (
              <TableRow key={entry.id}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{entry.day}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{entry.voucherNumber}</TableCell>
                <TableCell>{kindName(entry.kind)}</TableCell>
                <TableCell>{entry.summary}</TableCell>
                <TableCell>{sourceLabel(entry.source)}</TableCell>
                <TableCell>
                  {entry.category === null ? '' : categoryLabel(entry.category)}
                </TableCell>
                <TableCell align="right">
                  <MoneyText fen={entry.amountFen} />
                </TableCell>
                <TableCell>
                  <EntryStatus entry={entry} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  )
}
