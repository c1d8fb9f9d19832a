/** What each route is called in the log and the list of rights. */
export const BOOKINGS_NAMES = {
  'bookings.list': '查看日程',
  'bookings.accepted': '查看已接受的时间冲突',
  'bookings.move': '调整日程',
  'bookings.reservation': '查看其他安排',
  'bookings.reserve': '新增其他安排',
  'bookings.changeReservation': '修改其他安排',
  'bookings.cancelReservation': '取消其他安排',
  'bookings.restoreReservation': '恢复其他安排',
} as const
