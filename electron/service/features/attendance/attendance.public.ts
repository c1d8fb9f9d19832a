import { countAttendance, type AttendanceCount } from '#shared/features/attendance/count.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  listChildLines,
  listGuardianLines,
  listOccurrences,
  type AttendanceScope,
} from './attendance.repository.ts'

export type { AttendanceScope } from './attendance.repository.ts'

/** 人数, 人次, 场次 and 时长 of a run of days, of one kind or all, with the rows behind (domain §1.7). */
export function attendanceOf(db: Reads, scope: AttendanceScope): AttendanceCount {
  return countAttendance(
    listOccurrences(db, scope),
    listChildLines(db, scope),
    listGuardianLines(db, scope),
  )
}
