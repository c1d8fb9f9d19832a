import { Link } from '@mui/material'
import { useMemo, type ReactNode } from 'react'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { campKindName } from '#shared/features/camps/camp.ts'
import { CampChips } from './CampChips.tsx'
import { datesText } from './camps.text.ts'
import { HeldProgress } from './HeldProgress.tsx'

/** All camps, the latest first. */
export function CampTable({
  camps,
  minDays,
  onOpen,
  empty,
}: {
  readonly camps: readonly CampSummary[]
  readonly minDays: number | null
  readonly onOpen: (id: number) => void
  readonly empty: ReactNode
}) {
  const columns = useMemo(() => columnsFor(minDays, onOpen), [minDays, onOpen])
  return (
    <DataTable
      label="营期列表"
      rows={camps}
      columns={columns}
      height="calc(100vh - 250px)"
      onOpen={(camp) => onOpen(camp.id)}
      empty={empty}
    />
  )
}

function columnsFor(
  minDays: number | null,
  onOpen: (id: number) => void,
): readonly GridColDef<CampSummary>[] {
  return [
    {
      field: 'name',
      headerName: '营期',
      flex: 1,
      minWidth: 150,
      renderCell: ({ row }) => (
        <Link
          component="button"
          type="button"
          sx={{ verticalAlign: 'baseline' }}
          onClick={() => onOpen(row.id)}
        >
          {row.name}
        </Link>
      ),
    },
    {
      field: 'kind',
      headerName: '类型',
      width: 76,
      valueGetter: (_v, row) => campKindName(row.kind),
    },
    {
      field: 'startsOn',
      headerName: '日期',
      width: 210,
      valueFormatter: (_value, row) => datesText(row),
    },
    {
      field: 'leaderName',
      headerName: '带队',
      width: 90,
      valueGetter: (_value, row) => row.leaderName ?? '未定',
    },
    {
      field: 'heldDays',
      headerName: '举办进度',
      width: 210,
      renderCell: ({ row }) => (
        <HeldProgress heldDays={row.heldDays} minDays={minDays ?? row.calendarDays} />
      ),
    },
    {
      field: 'memberCount',
      headerName: '名单/名额',
      width: 92,
      align: 'right',
      headerAlign: 'right',
      valueFormatter: (_value, row) => `${row.memberCount}/${row.quota}`,
    },
    { field: 'personDays', headerName: '人次', type: 'number', width: 66 },
    {
      field: 'state',
      headerName: '状态',
      width: 250,
      sortable: false,
      renderCell: ({ row }) => <CampChips camp={row} minDays={minDays} />,
    },
  ]
}
