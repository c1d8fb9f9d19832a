import { Button } from '@mui/material'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { BackupLine } from '#shared/features/backups/backup.ts'
import { backupOccasionName } from '#shared/kernel/codes/backup-occasions.ts'
import { minuteText, PLACE_NAMES, sizeText } from './backups.text.ts'

type Row = BackupLine & { readonly id: number }

/** All backups that can be seen now, the newest first. */
export function BackupTable({
  lines,
  height,
  onOpen,
}: {
  readonly lines: readonly BackupLine[]
  readonly height: string
  readonly onOpen: (line: BackupLine) => void
}) {
  const rows = lines
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
    .map((line, index) => ({ ...line, id: index + 1 }))
  return (
    <DataTable
      label="备份列表"
      rows={rows}
      columns={columnsFor(onOpen)}
      height={height}
      onOpen={onOpen}
      empty={
        <EmptyState
          title="还没有备份"
          text="登录后会自动备份；也可以点“立即备份”。每份备份都会打开核对，核对通过才算数。"
        />
      }
    />
  )
}

function columnsFor(onOpen: (line: BackupLine) => void): readonly GridColDef<Row>[] {
  return [
    {
      field: 'madeAt',
      headerName: '备份时间',
      width: 150,
      valueFormatter: (value: string) => minuteText(value),
    },
    {
      field: 'occasion',
      headerName: '时机',
      width: 90,
      valueFormatter: (value: BackupLine['occasion']) => backupOccasionName(value),
    },
    {
      field: 'place',
      headerName: '位置',
      width: 110,
      valueFormatter: (value: BackupLine['place']) => PLACE_NAMES[value],
    },
    countColumn('child', '儿童'),
    countColumn('book_copy', '图书'),
    countColumn('ledger_entry', '收支'),
    { field: 'attachments', headerName: '附件', width: 70, type: 'number' },
    {
      field: 'bytes',
      headerName: '大小',
      width: 90,
      align: 'right',
      headerAlign: 'right',
      valueFormatter: (value: number) => sizeText(value),
    },
    {
      field: 'state',
      headerName: '核对',
      flex: 1,
      minWidth: 120,
      display: 'flex',
      renderCell: ({ row }) => <StateMark state={row.state} />,
    },
    {
      field: 'acts',
      headerName: '操作',
      width: 120,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <Button size="small" onClick={() => onOpen(row)}>
          查看、恢复…
        </Button>
      ),
    },
  ]
}

function countColumn(table: string, name: string): GridColDef<Row> {
  return {
    field: table,
    headerName: name,
    width: 75,
    type: 'number',
    valueGetter: (_value, row) => row.counts[table] ?? 0,
  }
}

function StateMark({ state }: { readonly state: BackupLine['state'] }) {
  if (state === 'whole') return <StatusChip state="success" label="已核对" />
  if (state === 'damaged') return <StatusChip state="error" label="不完整" />
  return <StatusChip state="warning" label="需新版程序" />
}
