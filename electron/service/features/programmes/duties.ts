import type { Duty } from '#shared/features/workbench/today.ts'
import { campSpan } from '#shared/features/camps/segments.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { campsToCome, readinessOf } from './confirm.ts'

/** Days before its first day from which a camp asks to be made ready. */
const DAYS_AHEAD = 14

/** Camps that begin within two weeks, or have begun, and lack something; due as they begin. */
export function programmeDuties(db: Reads, today: Day): readonly Omit<Duty, 'isLate'>[] {
  return campsToCome(db, today).flatMap((camp) => {
    const { startsOn } = campSpan(camp.segments)
    if (startsOn < today || startsOn > addDays(today, DAYS_AHEAD)) return []
    const { missing } = readinessOf(db, camp)
    return missing === 0
      ? []
      : [
          {
            code: 'camp-readiness' as const,
            subject: camp.name,
            subjectId: camp.id,
            dueOn: startsOn,
            count: missing,
          },
        ]
  })
}
