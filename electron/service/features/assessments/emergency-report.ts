import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import type { Moment } from '#shared/features/assessments/emergency-report.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { mayOpenRestricted } from '#service/features/accounts/accounts.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import { getAssessmentRow } from './assessments.repository.ts'
import { findEmergencyReport, saveReport } from './emergency-reports.repository.ts'

/**
 * The mandatory report with an assessment, for its author and the people named for emergencies.
 * Throws NOT_FOUND, EMERGENCY_REPORT_RESTRICTED.
 */
export function openEmergencyReport(
  context: QueryContext,
  { id }: ParsedInput<'assessments.emergencyReport'>,
): RouteOutput<'assessments.emergencyReport'> {
  const stored = reach(context, id)
  return { report: stored?.report ?? null }
}

/**
 * Writes the report, or completes it. Throws NOT_FOUND, EMERGENCY_REPORT_NOT_DUE,
 * EMERGENCY_REPORT_RESTRICTED, EMERGENCY_REPORT_IN_FUTURE.
 */
export function saveEmergencyReport(
  context: CommandContext,
  { id, report }: ParsedInput<'assessments.saveEmergencyReport'>,
): RouteOutput<'assessments.saveEmergencyReport'> {
  const { db, now, account } = context
  const { status, tier } = getAssessmentRow(db, id)
  if (status === 'voided' || (status === 'confirmed' && tier !== 'T3')) {
    throw new AppError('EMERGENCY_REPORT_NOT_DUE')
  }
  reach(context, id)
  const told = [report.discovered, report.police, report.civilAffairs]
  if (told.some((moment) => moment !== null && instantOf(moment) > Date.parse(now))) {
    throw new AppError('EMERGENCY_REPORT_IN_FUTURE')
  }
  saveReport(db, id, report, { at: now, by: account.id })
  const saved = findEmergencyReport(db, id)
  if (saved === null) throw new AppError('NOT_FOUND')
  return { report: saved.report }
}

function reach(context: QueryContext, id: AssessmentId) {
  const { db, account } = context
  const row = getAssessmentRow(db, id)
  const stored = findEmergencyReport(db, id)
  if (
    stored !== null &&
    stored.recordedBy !== account.id &&
    !mayOpenRestricted(db, account.id, 'emergency')
  ) {
    throw new AppError('EMERGENCY_REPORT_RESTRICTED')
  }
  context.about('assessment', id)
  context.about('child', row.childId)
  if (stored !== null) context.about('emergency-report', stored.id)
  return stored
}

/** The instant of a local day and time of day (Asia/Shanghai has one offset all year). */
function instantOf({ on, at }: Moment): number {
  return Date.parse(`${on}T${at}:00+08:00`)
}
