import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { formatArea } from '#shared/kernel/area.ts'
import { roomFunctionByCode } from '#shared/kernel/codes/room-functions.ts'
import type { Room } from '#shared/features/rooms/room.ts'
import { PremisesCard } from './PremisesCard.tsx'
import { RoomDialog } from './RoomDialog.tsx'

const COLUMNS: readonly GridColDef<Room>[] = [
  { field: 'name', headerName: '房间', flex: 1, minWidth: 140 },
  {
    field: 'functions',
    headerName: '功能',
    flex: 2,
    minWidth: 220,
    valueGetter: (_value, room) =>
      room.functions.map((code) => roomFunctionByCode(code).name).join('、'),
  },
  {
    field: 'useAreaDm2',
    headerName: '使用面积（㎡）',
    type: 'number',
    width: 130,
    valueFormatter: (value: number) => formatArea(value),
  },
  {
    field: 'isShared',
    headerName: '专用/共用',
    width: 110,
    valueGetter: (_value, room) => (room.isShared ? '共用' : '专用'),
  },
  { field: 'inUseFrom', headerName: '启用日期', width: 120 },
  {
    field: 'inUseTo',
    headerName: '停用日期',
    width: 120,
    valueFormatter: (value: string | null) => value ?? '在用',
  },
]

/** Rooms of the site, and whether they meet the standard. */
export function RoomsPage() {
  const rooms = useOffice('rooms.list', {})
  const check = useOffice('rooms.check', {})
  const [editing, setEditing] = useState<{ readonly room: Room | null } | null>(null)
  const mayChange = useMay('rooms.update')
  const addButton = (
    <IfMay route="rooms.add">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setEditing({ room: null })}
      >
        新增房间
      </Button>
    </IfMay>
  )
  return (
    <>
      <PageHeader
        title="场所"
        purpose="示范点场所面积不低于 120 平方米，内设儿童学堂、活动室、图书室、亲情关爱室、心理疏导室等。"
        actions={
          <>
            <ExportButton lists={['rooms']} ids={(rooms.data ?? []).map((room) => room.id)} />
            {addButton}
          </>
        }
      />
      {check.data !== undefined && <PremisesCard check={check.data} />}
      <Loaded query={rooms} describe={errorText}>
        {(rows) => (
          <DataTable
            label="房间列表"
            rows={rows}
            columns={COLUMNS}
            height="calc(100vh - 290px)"
            {...(mayChange && { onOpen: (room: Room) => setEditing({ room }) })}
            empty={
              <EmptyState
                title="还没有登记房间"
                text="逐间登记功能和面积后，这里会自动核对是否达到示范点标准，并用于季度报告的场所表。"
                action={addButton}
              />
            }
          />
        )}
      </Loaded>
      {editing !== null && <RoomDialog room={editing.room} onClose={() => setEditing(null)} />}
    </>
  )
}
