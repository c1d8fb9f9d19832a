import {
  Link,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import {
  figureName,
  formatFigure,
  kindOf,
  type Figure,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
} from '#shared/features/reports/report-table.ts'

/** One table as it will be printed; a figure with rows behind it opens them. */
export function ReportTableView({
  table,
  onOpen,
}: {
  readonly table: ReportTable
  readonly onOpen: (figure: string) => void
}) {
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        表{table.number}　{table.title}
      </Typography>
      <Table size="small" aria-label={table.title}>
        <TableHead>
          <TableRow>
            <TableCell>{table.rowHeading}</TableCell>
            {table.columns.map((column) => (
              <TableCell key={column.key} align={column.kind === 'text' ? 'left' : 'right'}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.rows.map((row) => (
            <TableRow key={row.key} sx={row.isTotal ? { '& td': { fontWeight: 600 } } : {}}>
              <TableCell>{row.label}</TableCell>
              {table.columns.map((column) => (
                <TableCell
                  key={column.key}
                  align={kindOf(row, column) === 'text' ? 'left' : 'right'}
                  sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'pre-line' }}
                >
                  <FigureView
                    figure={row.figures[column.key]}
                    row={row}
                    column={column}
                    onOpen={() => onOpen(figureName(table.id, row.key, column.key))}
                  />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {table.notes.map((note) => (
        <Typography key={note} variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          注：{note}
        </Typography>
      ))}
    </Paper>
  )
}

function FigureView({
  figure,
  row,
  column,
  onOpen,
}: {
  readonly figure: Figure | undefined
  readonly row: ReportRow
  readonly column: ReportColumn
  readonly onOpen: () => void
}) {
  if (figure === undefined) return null
  const words = formatFigure(kindOf(row, column), figure.value)
  if (!figure.hasRows) return words
  return (
    <Link
      component="button"
      type="button"
      underline="hover"
      onClick={onOpen}
      aria-label={`${row.label}，${column.label}：${words}，查看明细`}
      sx={{ font: 'inherit' }}
    >
      {words}
    </Link>
  )
}
