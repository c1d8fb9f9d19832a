import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material'
import { Link as RouterLink } from 'react-router'

/** A child as a line behind a figure. */
export interface ChildLine {
  readonly id: number
  readonly number: string
  readonly name: string
  readonly village: string
}

/** The children behind a figure; each name opens the file. */
export function ChildrenBehind({
  title,
  rows,
  onClose,
}: {
  readonly title: string
  readonly rows: readonly ChildLine[]
  readonly onClose: () => void
}) {
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <DialogTitle>
        {title}（{rows.length} 人）
      </DialogTitle>
      <DialogContent dividers>
        <Table aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>姓名</TableCell>
              <TableCell>编号</TableCell>
              <TableCell>村（社区）</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ id, number, name, village }) => (
              <TableRow key={id}>
                <TableCell>
                  <Link component={RouterLink} to={`/children?child=${id}`}>
                    {name}
                  </Link>
                </TableCell>
                <TableCell>{number}</TableCell>
                <TableCell>{village}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

/** A figure that opens its children; nought opens nothing. */
export function Figure({
  label,
  count,
  onOpen,
}: {
  /** What is counted, for screen readers. */
  readonly label: string
  readonly count: number
  readonly onOpen: () => void
}) {
  if (count === 0) return 0
  return (
    <Link component="button" type="button" aria-label={`${label} ${count} 人`} onClick={onOpen}>
      {count}
    </Link>
  )
}
