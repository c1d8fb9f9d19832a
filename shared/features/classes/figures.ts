import { isThere, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Rate } from '#shared/kernel/rate.ts'

/** Share of sessions a child was at from which it gets a certificate (结业证书), in per cent. */
export const CERTIFICATE_MIN_PERCENT = 80

export interface ClassMark {
  readonly sessionId: number
  readonly childId: ChildId
  readonly status: AttendanceStatus
}

/** 场次, 人次 and 人数 of the sessions called (domain §1.7); only who was there counts. */
export interface ClassFigures {
  readonly sessions: number
  readonly visits: number
  readonly children: number
}

export function classFigures(heldSessions: number, marks: readonly ClassMark[]): ClassFigures {
  const there = marks.filter(({ status }) => isThere(status))
  return {
    sessions: heldSessions,
    visits: there.length,
    children: new Set(there.map(({ childId }) => childId)).size,
  }
}

/** 出勤率 of each child: sessions it was at among those at which it was called, excused included. */
export function attendanceRates(marks: readonly ClassMark[]): ReadonlyMap<ChildId, Rate> {
  const rates = new Map<ChildId, Rate>()
  for (const [childId, own] of Map.groupBy(marks, (mark) => mark.childId)) {
    const there = own.filter(({ status }) => isThere(status)).length
    rates.set(childId, { numerator: there, denominator: own.length })
  }
  return rates
}

/** Whether a child has earned the certificate; nobody has before the first roll call. */
export function earnsCertificate({ numerator, denominator }: Rate): boolean {
  return denominator > 0 && numerator * 100 >= CERTIFICATE_MIN_PERCENT * denominator
}
