/** Refusals of this feature. */
export const ATTENDANCE_ERRORS = [] as const
export type AttendanceErrorCode = (typeof ATTENDANCE_ERRORS)[number]
