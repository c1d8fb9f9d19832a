import { Button } from '@mui/material'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import type { StandingMerge } from '#shared/features/duplicates/duplicate.ts'
import { UndoMergeDialog } from './UndoMergeDialog.tsx'

/** Merges that stand; a manager may take one back. */
export function MergedTable({ rows }: { readonly rows: readonly StandingMerge[] }) {
  const [undoing, setUndoing] = useState<StandingMerge | null>(null)
  const mayUndo = useMay('duplicates.undo')
  const navigate = useNavigate()
  const columns = useMemo(() => columnsFor(mayUndo, setUndoing), [mayUndo])
  return (
    <>
      <DataTable
        label="已合并的档案"
        rows={rows}
        columns={columns}
        height="calc(100vh - 232px)"
        onOpen={(row) => void navigate(`/children?child=${row.survivorId}`)}
        empty={
          <EmptyState
            title="还没有合并过档案"
            text="合并后，两份档案的记录都归到保留的一份，原编号仍可查到；合并错了的，站长可以撤销。"
          />
        }
      />
      {undoing !== null && <UndoMergeDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </>
  )
}

function columnsFor(
  mayUndo: boolean,
  onUndo: (merge: StandingMerge) => void,
): readonly GridColDef<StandingMerge>[] {
  return [
    {
      field: 'survivorNumber',
      headerName: '保留的档案',
      flex: 1,
      minWidth: 170,
      valueGetter: (_value, row) => `${row.survivorNumber} ${row.survivorName}`,
    },
    {
      field: 'loserNumber',
      headerName: '已并入的档案',
      flex: 1,
      minWidth: 170,
      valueGetter: (_value, row) => `${row.loserNumber} ${row.loserName}`,
    },
    { field: 'reason', headerName: '原因', flex: 1.6, minWidth: 200 },
    { field: 'mergedBy', headerName: '合并人', width: 90 },
    {
      field: 'mergedAt',
      headerName: '时间',
      width: 136,
      valueFormatter: (value: string) => localMinute(value),
    },
    {
      field: 'act',
      headerName: '',
      width: 104,
      sortable: false,
      renderCell: ({ row }) =>
        mayUndo ? (
          <Button size="small" onClick={() => onUndo(row)}>
            撤销合并
          </Button>
        ) : null,
    },
  ]
}
