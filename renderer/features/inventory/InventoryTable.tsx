import { Button, Stack } from '@mui/material'
import type { ReactNode } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { itemCategoryName, type Item } from '#shared/features/inventory/item.ts'

export type ItemAct = 'change' | 'strike-off' | 'restore'

interface TableProps {
  readonly rows: readonly Item[]
  readonly roomNames: ReadonlyMap<number, string>
  readonly isStruckOff: boolean
  readonly empty: ReactNode
  readonly onAct: (act: ItemAct, item: Item) => void
  readonly onOpen: ((item: Item) => void) | null
}

/** Things of the site, a line each; of those gone, when and why. */
export function InventoryTable(props: TableProps) {
  const { rows, empty, onOpen } = props
  return (
    <DataTable
      label="物资"
      rows={rows}
      columns={columnsFor(props)}
      height="calc(100vh - 215px)"
      empty={empty}
      {...(onOpen !== null && { onOpen })}
    />
  )
}

function columnsFor({ roomNames, isStruckOff, onAct }: TableProps): readonly GridColDef<Item>[] {
  return [
    { field: 'number', headerName: '编号', width: 110 },
    { field: 'name', headerName: '物资名称', flex: 2, minWidth: 150 },
    {
      field: 'category',
      headerName: '类别',
      width: 130,
      valueGetter: (_value, item) => itemCategoryName(item.category),
    },
    { field: 'quantity', headerName: '数量', type: 'number', width: 80 },
    { field: 'unit', headerName: '单位', width: 70 },
    {
      field: 'roomId',
      headerName: '存放房间',
      width: 130,
      valueGetter: (_value, item) =>
        item.roomId === null ? '' : (roomNames.get(item.roomId) ?? ''),
    },
    { field: 'acquiredOn', headerName: '取得日期', width: 115 },
    ...(isStruckOff ? GONE : []),
    { field: 'note', headerName: '备注', flex: 1, minWidth: 110 },
    {
      field: 'acts',
      headerName: '操作',
      width: 130,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <Acts item={row} onAct={onAct} />,
    },
  ]
}

const GONE: readonly GridColDef<Item>[] = [
  { field: 'struckOffOn', headerName: '注销日期', width: 115 },
  { field: 'struckOffReason', headerName: '注销原因', flex: 1, minWidth: 120 },
]

function Acts({
  item,
  onAct,
}: {
  readonly item: Item
  readonly onAct: (act: ItemAct, item: Item) => void
}) {
  if (item.struckOffOn !== null) {
    return (
      <IfMay route="inventory.restore">
        <Button
          sx={{ minWidth: 0 }}
          aria-label={`撤销注销${item.name}`}
          onClick={() => onAct('restore', item)}
        >
          撤销注销
        </Button>
      </IfMay>
    )
  }
  return (
    <Stack direction="row">
      <IfMay route="inventory.update">
        <Button
          sx={{ minWidth: 0 }}
          aria-label={`修改${item.name}`}
          onClick={() => onAct('change', item)}
        >
          修改
        </Button>
      </IfMay>
      <IfMay route="inventory.strikeOff">
        <Button
          sx={{ minWidth: 0 }}
          aria-label={`注销${item.name}`}
          onClick={() => onAct('strike-off', item)}
        >
          注销
        </Button>
      </IfMay>
    </Stack>
  )
}
