import { Button } from '@mui/material'
import { useMemo } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import type { DismissedPair } from '#shared/features/duplicates/duplicate.ts'
import { DUPLICATES_TEXTS } from './duplicates.text.ts'
import { fileText } from './file-words.ts'

/** Pairs found to be two children; each decision can be taken back. */
export function DismissedTable({ rows }: { readonly rows: readonly DismissedPair[] }) {
  const takeBack = useCommand('duplicates.takeBack')
  const notice = useNotice()
  const { mutate, isPending } = takeBack
  const columns = useMemo(
    () =>
      columnsFor(isPending, (id) =>
        mutate(
          { id },
          {
            onSuccess: () => notice.succeed('已撤回，这一对重新列入待核对'),
            onError: (error) => notice.fail(errorText(error, DUPLICATES_TEXTS)),
          },
        ),
      ),
    [isPending, mutate, notice],
  )
  return (
    <DataTable
      label="已确认不是同一名儿童"
      rows={rows}
      columns={columns}
      height="calc(100vh - 232px)"
      empty={
        <EmptyState
          title="还没有确认过"
          text="核对后确认是两名儿童的，点“不是同一名儿童”并写明理由；以后不再提示，除非相似之处有了变化。"
        />
      }
    />
  )
}

function columnsFor(
  isBusy: boolean,
  onTakeBack: (id: number) => void,
): readonly GridColDef<DismissedPair>[] {
  return [
    {
      field: 'left',
      headerName: '一份',
      flex: 1,
      minWidth: 240,
      valueGetter: (_value, row) => fileText(row.left),
    },
    {
      field: 'right',
      headerName: '另一份',
      flex: 1,
      minWidth: 240,
      valueGetter: (_value, row) => fileText(row.right),
    },
    { field: 'reason', headerName: '理由', flex: 1, minWidth: 160 },
    { field: 'decidedBy', headerName: '确认人', width: 90 },
    {
      field: 'decidedAt',
      headerName: '时间',
      width: 136,
      valueFormatter: (value: string) => localMinute(value),
    },
    {
      field: 'act',
      headerName: '',
      width: 90,
      sortable: false,
      renderCell: ({ row }) => (
        <Button size="small" disabled={isBusy} onClick={() => onTakeBack(row.id)}>
          撤回
        </Button>
      ),
    },
  ]
}
