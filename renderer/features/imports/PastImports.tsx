import { Button, Stack, Typography } from '@mui/material'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import type { ImportBatch, VerdictCounts } from '#shared/features/imports/roster-import.ts'
import { UndoDialog } from './UndoDialog.tsx'

const COLUMNS: readonly GridColDef<ImportBatch>[] = [
  {
    field: 'importedAt',
    headerName: '导入时间',
    width: 132,
    valueFormatter: (value: string) => dayjs(value).format('YYYY-MM-DD HH:mm'),
  },
  { field: 'fileName', headerName: '文件', flex: 1, minWidth: 160 },
  { field: 'importedBy', headerName: '经办人', width: 80 },
  countColumn('added', '新增', 60),
  countColumn('addedWithProblems', '新增，有问题', 104),
  countColumn('updated', '更新', 60),
  countColumn('duplicate', '重复，跳过', 90),
  countColumn('refused', '不能导入', 80),
  {
    field: 'undone',
    headerName: '撤销',
    width: 210,
    valueGetter: (_value, { undone }) =>
      undone === null
        ? ''
        : `${dayjs(undone.at).format('YYYY-MM-DD')} ${undone.by}：${undone.reason}`,
    renderCell: ({ value }: { value?: string }) => <span title={value ?? ''}>{value}</span>,
  },
]

/** Earlier imports; each opens to its rows, and can be taken back as a whole. */
export function PastImports({
  batches,
  onOpen,
}: {
  readonly batches: readonly ImportBatch[]
  readonly onOpen: (batch: ImportBatch) => void
}) {
  const mayUndo = useMay('imports.undo')
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  const columns = mayUndo ? [...COLUMNS, undoColumn(setUndoing)] : COLUMNS
  return (
    <Stack sx={{ gap: 1 }}>
      <Typography variant="h2">导入记录</Typography>
      <DataTable
        label="导入记录"
        rows={batches}
        columns={columns}
        height="calc(100vh - 370px)"
        onOpen={onOpen}
        empty={null}
      />
      {undoing !== null && <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />}
    </Stack>
  )
}

function undoColumn(onUndo: (batch: ImportBatch) => void): GridColDef<ImportBatch> {
  return {
    field: 'act',
    headerName: '',
    width: 104,
    sortable: false,
    display: 'flex',
    renderCell: ({ row }) =>
      row.undone === null && changedBy(row) > 0 ? (
        <Button size="small" onClick={() => onUndo(row)}>
          撤销导入
        </Button>
      ) : null,
  }
}

function changedBy({ counts }: ImportBatch): number {
  return counts.added + counts.addedWithProblems + counts.updated
}

function countColumn(
  name: keyof VerdictCounts,
  headerName: string,
  width: number,
): GridColDef<ImportBatch> {
  return {
    field: name,
    headerName,
    type: 'number',
    width,
    valueGetter: (_value, batch) => batch.counts[name],
  }
}
