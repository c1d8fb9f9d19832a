import { checkPremises, countedAreaDm2 } from '#shared/features/rooms/premises.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { roomFunctionByCode } from '#shared/kernel/codes/room-functions.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import type { Counting } from '../counting.ts'
import { listRoomDays } from '../room-days.repository.ts'
import { TableBuilder, type BuiltTable } from '../table-builder.ts'

/** Table 1 场所: the rooms in use on the last day, their area and the days they were used (R05, R06). */
export function buildRoomsTable({ db, policy, period }: Counting): BuiltTable {
  const rooms = listRooms(db).filter((room) => isInUse(room, period.endsOn))
  const days = Map.groupBy(listRoomDays(db, period.startsOn, period.endsOn), (row) => row.roomId)
  const check = checkPremises(rooms, period.endsOn, {
    minimumDm2: policy.area_min_dm2,
    basis: policy.area_basis,
  })
  const builder = new TableBuilder({
    id: 'rooms',
    number: '1',
    title: '场所情况',
    rowHeading: '房间',
    columns: [
      { key: 'functions', label: '功能', kind: 'text', width: 30 },
      { key: 'area', label: '面积（㎡）', kind: 'area', width: 12 },
      { key: 'share', label: '专用/共用', kind: 'text', width: 11 },
      { key: 'days', label: '开放天数', kind: 'count', width: 10 },
    ],
  })
  for (const room of rooms) {
    builder.row(`room-${room.id}`, room.name, {
      functions: { value: room.functions.map((code) => roomFunctionByCode(code).name).join('、') },
      area: {
        value: countedAreaDm2(room, policy.area_basis),
        rows: { subject: 'room', ids: [room.id] },
      },
      share: { value: room.isShared ? '共用' : '专用' },
      days: { value: new Set((days.get(room.id) ?? []).map((row) => row.day)).size },
    })
  }
  builder.row(
    'total',
    '合计',
    {
      functions: { value: null },
      area: {
        value: check.areaDm2,
        rows: { subject: 'room', ids: rooms.map((room) => room.id) },
      },
      share: { value: null },
      days: { value: null },
    },
    { isTotal: true },
  )
  const basis = policy.area_basis === 'use' ? '使用面积' : '建筑面积'
  return builder
    .note(
      `面积按${basis}统计，辅助用房不计入；一室多用只计一次。开放天数为有营期或课后辅导的天数。`,
    )
    .build()
}
