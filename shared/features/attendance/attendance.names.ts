/** What each route is called in the log and the list of rights. */
export const ATTENDANCE_NAMES = {
  'attendance.summary': '查看活动统计',
  'attendance.rows': '查看活动统计的明细',
} as const
