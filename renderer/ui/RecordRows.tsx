import { Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useState } from 'react'

const PAGE_ROWS = 200

/** The records behind a figure, a part at a time. */
export function RecordRows({
  columns,
  rows,
}: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}) {
  const [shown, setShown] = useState(PAGE_ROWS)
  return (
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
  )
}
