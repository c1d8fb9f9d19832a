import { Stack, Typography } from '@mui/material'
import dayjs from 'dayjs'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import type { ImportBatch, VerdictCounts } from '#shared/features/imports/roster-import.ts'

const COLUMNS: readonly GridColDef<ImportBatch>[] = [
  {
    field: 'importedAt',
    headerName: '导入时间',
    width: 150,
    valueFormatter: (value: string) => dayjs(value).format('YYYY-MM-DD HH:mm'),
  },
  { field: 'fileName', headerName: '文件', flex: 1, minWidth: 200 },
  { field: 'importedBy', headerName: '经办人', width: 110 },
  countColumn('added', '新增'),
  countColumn('addedWithProblems', '新增，有问题'),
  countColumn('duplicate', '重复，跳过'),
  countColumn('refused', '不能导入'),
]

/** Earlier imports; each opens to its rows. */
export function PastImports({
  batches,
  onOpen,
}: {
  readonly batches: readonly ImportBatch[]
  readonly onOpen: (batch: ImportBatch) => void
}) {
  return (
    <Stack sx={{ gap: 1 }}>
      <Typography variant="h2">以往导入</Typography>
      <DataTable
        label="以往导入"
        rows={batches}
        columns={COLUMNS}
        height="calc(100vh - 370px)"
        onOpen={onOpen}
        empty={null}
      />
    </Stack>
  )
}

function countColumn(name: keyof VerdictCounts, headerName: string): GridColDef<ImportBatch> {
  return {
    field: name,
    headerName,
    type: 'number',
    width: 110,
    valueGetter: (_value, batch) => batch.counts[name],
  }
}
