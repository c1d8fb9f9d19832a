import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { trendByWeek } from '#shared/features/tutoring/trend.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { absenceRuns } from './absence-runs.ts'
import { listMarksOf } from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/** Attendance of a term by week, and who was absent several sessions in a row. Throws NOT_FOUND. */
export function readTrends(
  { db, today }: QueryContext,
  { termId }: ParsedInput<'tutoring.trends'>,
): RouteOutput<'tutoring.trends'> {
  getTerm(db, termId)
  return {
    weeks: [...trendByWeek(listMarksOf(db, termId))],
    runs: [...absenceRuns(db, termId, today)],
  }
}
