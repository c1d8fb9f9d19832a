import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** How somebody stood at a roll call; only those who were there count as 人次 (domain §1.7). */
export const ATTENDANCE_STATUSES = [
  { code: 'present', name: '出勤', isThere: true },
  { code: 'late', name: '迟到', isThere: true },
  { code: 'left-early', name: '早退', isThere: true },
  { code: 'excused', name: '请假', isThere: false },
  { code: 'absent', name: '缺勤', isThere: false },
] as const

export const attendanceStatusSchema = z.enum(
  ATTENDANCE_STATUSES.map((status) => status.code),
  { error: '请选择出勤情况' },
)
export type AttendanceStatus = z.infer<typeof attendanceStatusSchema>

/** Whether somebody was there, so that one 人次 counts. */
export function isThere(status: AttendanceStatus): boolean {
  return byCode(ATTENDANCE_STATUSES, status).isThere
}

export function attendanceStatusName(status: AttendanceStatus): string {
  return byCode(ATTENDANCE_STATUSES, status).name
}
