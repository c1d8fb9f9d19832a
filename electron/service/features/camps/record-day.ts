import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { wasThere } from '#shared/features/camps/camp-day.ts'
import { isCampDay } from '#shared/features/camps/segments.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findHeldOn, removeMarks, saveDay, saveMark } from './camp-days.repository.ts'
import { getCampRow } from './camps.repository.ts'
import { campSummary, childrenToCall } from './read-camp.ts'
import { getRecordedCamp, type RecordedCamp } from './recorded-camps.ts'

type DayInput = ParsedInput<'camps.recordDay'>

/**
 * One day of a camp in one act; once more on the same day corrects it (R13). Throws NOT_FOUND,
 * CAMP_CANCELLED, CAMP_DAY_OUTSIDE, CAMP_DAY_IN_FUTURE and, for a held day, CAMP_DAY_TAKEN,
 * CAMP_ROSTER_EMPTY, CAMP_CHILD_NOT_ENROLLED, CAMP_ROLL_CALL_INCOMPLETE, CAMP_NOBODY_PRESENT.
 */
export function recordDay(context: CommandContext, input: DayInput): CampSummary {
  const { db, today } = context
  const { marks, ...day } = input
  const camp = getRecordedCamp(db, day.campId)
  if (camp.cancelledOn !== null) throw new AppError('CAMP_CANCELLED')
  if (!isCampDay(camp.segments, day.day)) throw new AppError('CAMP_DAY_OUTSIDE', { day: day.day })
  if (day.day > today) throw new AppError('CAMP_DAY_IN_FUTURE', { day: day.day })
  if (day.status === 'held') {
    refuseTakenDay(db, input)
    refuseWrongRollCall(db, camp, input)
  }
  const id = saveDay(db, day)
  if (day.status !== 'held') removeMarks(db, id)
  for (const mark of marks) saveMark(db, id, mark)
  context.about('camp-day', id)
  return campSummary(context, day.campId)
}

/** One date belongs to one camp only (R13). */
function refuseTakenDay(db: Reads, { campId, day }: DayInput): void {
  const holder = findHeldOn(db, day)
  if (holder === undefined || holder.campId === campId) return
  throw new AppError('CAMP_DAY_TAKEN', { day, name: getCampRow(db, holder.campId).name })
}

function refuseWrongRollCall(db: Reads, camp: RecordedCamp, { day, marks }: DayInput): void {
  const expected = childrenToCall(camp, day)
  if (expected.size === 0) throw new AppError('CAMP_ROSTER_EMPTY', { day })
  for (const { childId } of marks) {
    if (!expected.has(childId)) {
      throw new AppError('CAMP_CHILD_NOT_ENROLLED', {
        number: findChild(db, childId)?.number ?? '',
      })
    }
  }
  const missing = expected.size - marks.length
  if (missing > 0) throw new AppError('CAMP_ROLL_CALL_INCOMPLETE', { missing })
  if (!marks.some(wasThere)) throw new AppError('CAMP_NOBODY_PRESENT')
}
