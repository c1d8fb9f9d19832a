import type { CampId } from '#shared/features/camps/camp.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { getRecordedCamp, type RecordedCamp } from '#service/features/camps/camps.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** A camp that takes applications. Throws CAMP_CANCELLED, NOT_FOUND. */
export function getOpenCamp(db: Reads, campId: CampId): RecordedCamp {
  const camp = getRecordedCamp(db, campId)
  if (camp.cancelledOn !== null) throw new AppError('CAMP_CANCELLED')
  return camp
}
