import { Stack } from '@mui/material'
import type { ReactNode } from 'react'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { slotsText } from '#shared/features/classes/class-slot.ts'
import type { ClassSummary } from '#shared/features/classes/class-summary.ts'
import { classSubjectName } from '#shared/features/classes/interest-class.ts'

const COLUMNS: readonly GridColDef<ClassSummary>[] = [
  { field: 'name', headerName: '班名', flex: 1, minWidth: 120 },
  {
    field: 'subject',
    headerName: '类别',
    width: 70,
    valueGetter: (_value, one) => classSubjectName(one.subject),
  },
  {
    field: 'slots',
    headerName: '上课时间',
    flex: 1.4,
    minWidth: 170,
    valueGetter: (_value, one) => slotsText(one.slots),
  },
  {
    field: 'teacherName',
    headerName: '老师',
    width: 90,
    valueFormatter: (value: string) => (value === '' ? '未定' : value),
  },
  {
    field: 'roomName',
    headerName: '场地',
    width: 110,
    valueFormatter: (value: string) => (value === '' ? '未定' : value),
  },
  {
    field: 'memberCount',
    headerName: '在班/名额',
    width: 95,
    valueGetter: (_value, { memberCount, quota }) => `${memberCount}/${quota}`,
  },
  {
    field: 'heldCount',
    headerName: '已上/场次',
    width: 95,
    valueGetter: (_value, { heldCount, sessionCount }) => `${heldCount}/${sessionCount}`,
  },
  {
    field: 'next',
    headerName: '下次上课',
    width: 140,
    valueGetter: (_value, { next }) => (next === null ? '' : `${next.day} ${next.startsAt}`),
  },
  {
    field: 'state',
    headerName: '状态',
    width: 200,
    sortable: false,
    renderCell: ({ row }) => <ClassChips one={row} />,
  },
]

/** Classes of a term; a double click or Enter opens one. */
export function ClassTable({
  classes,
  onOpen,
  empty,
}: {
  readonly classes: readonly ClassSummary[]
  readonly onOpen: (id: number) => void
  readonly empty: ReactNode
}) {
  return (
    <DataTable
      label="兴趣班列表"
      rows={classes}
      columns={COLUMNS}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
    />
  )
}

/** What stands out of a class: ended, full, roll calls that wait. */
export function ClassChips({ one }: { readonly one: ClassSummary }) {
  const { endedOn, dueCount, memberCount, quota } = one
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center', height: '100%' }}>
      {endedOn !== null && <StatusChip state="info" label={`${endedOn} 结束`} />}
      {endedOn === null && memberCount >= quota && <StatusChip state="warning" label="满员" />}
      {dueCount > 0 && <StatusChip state="error" label={`${dueCount} 场未点名`} />}
      {endedOn === null && dueCount === 0 && memberCount < quota && (
        <StatusChip state="success" label={`余 ${quota - memberCount} 名`} />
      )}
    </Stack>
  )
}
