import {
  Button,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material'
import type { ReactNode } from 'react'
import { useMay } from '#renderer/api/account.ts'
import type { RouteName } from '#shared/contract/index.ts'

/** A short list of this page: every row with its two acts, for those who may. */
export function RecordTable<Row>({
  label,
  rows,
  columns,
  nameOf,
  route,
  maxHeight,
  onEdit,
  onRemove,
}: {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly {
    readonly name: string
    readonly width?: number
    readonly show: (row: Row) => ReactNode
  }[]
  /** What its buttons are about, for screen readers. */
  readonly nameOf: (row: Row) => string
  /** Who may change it. */
  readonly route: RouteName
  readonly maxHeight: string
  readonly onEdit: (row: Row) => void
  readonly onRemove: (row: Row) => void
}) {
  const mayChange = useMay(route)
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ maxHeight }}>
      <Table stickyHeader aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(({ name, width }) => (
              <TableCell key={name} sx={{ width }}>
                {name}
              </TableCell>
            ))}
            {mayChange && <TableCell sx={{ width: 130 }}>操作</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={nameOf(row)} hover>
              {columns.map(({ name, show }) => (
                <TableCell key={name}>{show(row)}</TableCell>
              ))}
              {mayChange && (
                <TableCell sx={{ py: 0 }}>
                  <Stack direction="row">
                    <Button aria-label={`更正${nameOf(row)}`} onClick={() => onEdit(row)}>
                      更正
                    </Button>
                    <Button
                      color="inherit"
                      aria-label={`移除${nameOf(row)}`}
                      onClick={() => onRemove(row)}
                    >
                      移除
                    </Button>
                  </Stack>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
