import { Paper } from '@mui/material'
import { DataGrid, type GridColDef, type GridValidRowModel } from '@mui/x-data-grid'
import type { ReactNode } from 'react'

export type { GridColDef } from '@mui/x-data-grid'

/** The one table of the program: dense rows, sorted by a click, opened by double click or Enter. */
export function DataTable<Row extends GridValidRowModel & { readonly id: number }>({
  label,
  rows,
  columns,
  height = 'calc(100vh - 210px)',
  empty,
  onOpen,
}: {
  /** What the table lists, for screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly GridColDef<Row>[]
  readonly height?: number | string
  readonly empty: ReactNode
  readonly onOpen?: (row: Row) => void
}) {
  if (rows.length === 0) return <Paper variant="outlined">{empty}</Paper>
  return (
    <Paper variant="outlined" sx={{ height }}>
      <DataGrid
        aria-label={label}
        rows={rows}
        columns={columns}
        initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
        pageSizeOptions={[50, 100]}
        hideFooter={rows.length <= 100}
        disableRowSelectionOnClick
        {...(onOpen === undefined
          ? {}
          : {
              onRowDoubleClick: ({ row }: { row: Row }) => onOpen(row),
              onCellKeyDown: ({ row }: { row: Row }, event: { readonly key: string }) => {
                if (event.key === 'Enter') onOpen(row)
              },
            })}
        sx={{ border: 0 }}
      />
    </Paper>
  )
}
