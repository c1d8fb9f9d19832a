import { z } from 'zod'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/features/assessments/assessment.ts'
import {
  emergencyReportSchema,
  type EmergencyReport,
  type EmergencyReportDraft,
} from '#shared/features/assessments/emergency-report.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const OF_ASSESSMENT = query(
  `SELECT emergency_report.id, discovered_on AS discoveredOn, discovered_time AS discoveredTime,
          situations, police_on AS policeOn, police_time AS policeTime,
          police_station AS policeStation, police_receiver AS policeReceiver,
          police_receipt AS policeReceipt, civil_on AS civilOn, civil_time AS civilTime, remark,
          recorded_at AS recordedAt, recorded_by AS recordedBy,
          account.display_name AS recordedByName
   FROM emergency_report JOIN account ON account.id = recorded_by
   WHERE assessment_id = @assessmentId`,
  z.object({
    id: z.int(),
    discoveredOn: daySchema,
    discoveredTime: clockTimeSchema,
    situations: z.string(),
    policeOn: daySchema.nullable(),
    policeTime: clockTimeSchema.nullable(),
    policeStation: z.string(),
    policeReceiver: z.string(),
    policeReceipt: z.string(),
    civilOn: daySchema.nullable(),
    civilTime: clockTimeSchema.nullable(),
    remark: z.string(),
    recordedAt: z.string(),
    recordedBy: accountIdSchema,
    recordedByName: z.string(),
  }),
)

const ALL_IDS = query(
  'SELECT assessment_id AS assessmentId FROM emergency_report',
  z.object({ assessmentId: assessmentIdSchema }),
)

const OF_CHILD = query(
  `SELECT report.id, report.assessment_id AS assessmentId, report.discovered_on AS discoveredOn,
          report.police_on AS policeOn, report.recorded_by AS recordedBy
   FROM emergency_report AS report JOIN assessment ON assessment.id = report.assessment_id
   WHERE assessment.child_id = @childId ORDER BY report.id`,
  z.object({
    id: z.int(),
    assessmentId: assessmentIdSchema,
    discoveredOn: daySchema,
    policeOn: daySchema.nullable(),
    recordedBy: accountIdSchema,
  }),
)

const SAVE = statement(`
  INSERT INTO emergency_report (assessment_id, discovered_on, discovered_time, situations,
    police_on, police_time, police_station, police_receiver, police_receipt, civil_on, civil_time,
    remark, recorded_at, recorded_by)
  VALUES (@assessmentId, @discoveredOn, @discoveredTime, @situations, @policeOn, @policeTime,
    @policeStation, @policeReceiver, @policeReceipt, @civilOn, @civilTime, @remark, @at, @by)
  ON CONFLICT (assessment_id) DO UPDATE SET
    discovered_on = excluded.discovered_on, discovered_time = excluded.discovered_time,
    situations = excluded.situations, police_on = excluded.police_on,
    police_time = excluded.police_time, police_station = excluded.police_station,
    police_receiver = excluded.police_receiver, police_receipt = excluded.police_receipt,
    civil_on = excluded.civil_on, civil_time = excluded.civil_time, remark = excluded.remark
`)

interface StoredReport {
  readonly id: number
  readonly recordedBy: AccountId
  readonly report: EmergencyReport
}

/** The author stays the one who wrote it first. */
export function findEmergencyReport(db: Reads, assessmentId: AssessmentId): StoredReport | null {
  const row = db.find(OF_ASSESSMENT, { assessmentId })
  if (row === undefined) return null
  const { id, recordedBy, situations, policeOn, policeTime, civilOn, civilTime, ...rest } = row
  return {
    id,
    recordedBy,
    report: emergencyReportSchema.parse({
      ...rest,
      discovered: { on: row.discoveredOn, at: row.discoveredTime },
      situations: JSON.parse(situations),
      police: policeOn === null ? null : { on: policeOn, at: policeTime },
      civilAffairs: civilOn === null ? null : { on: civilOn, at: civilTime },
    }),
  }
}

/** That there are reports on a child, and when; nothing of what they say. */
export function listEmergencyReportsOf(db: Reads, childId: ChildId) {
  return db.all(OF_CHILD, { childId })
}

/** Assessments with a report, without a word of it. */
export function assessmentsWithReport(db: Reads): ReadonlySet<AssessmentId> {
  return new Set(db.all(ALL_IDS).map(({ assessmentId }) => assessmentId))
}

export function saveReport(
  db: Writes,
  assessmentId: AssessmentId,
  { discovered, police, civilAffairs, situations, ...texts }: EmergencyReportDraft,
  author: { readonly at: string; readonly by: AccountId },
): void {
  db.run(SAVE, {
    assessmentId,
    ...texts,
    ...author,
    discoveredOn: discovered.on,
    discoveredTime: discovered.at,
    situations: JSON.stringify([...new Set(situations)].toSorted()),
    policeOn: police?.on ?? null,
    policeTime: police?.at ?? null,
    civilOn: civilAffairs?.on ?? null,
    civilTime: civilAffairs?.at ?? null,
  })
}
