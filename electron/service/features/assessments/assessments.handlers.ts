import type { HandlersFor } from '#service/platform/context.ts'
import { confirmAssessment } from './confirm-assessment.ts'
import { countersignAssessment } from './countersign-assessment.ts'
import { openEmergencyReport, saveEmergencyReport } from './emergency-report.ts'
import { listDue } from './list-due.ts'
import { listMovements, listTiers } from './list-tiers.ts'
import { printAssessment } from './print-assessment.ts'
import { openAssessment, readChild } from './read-assessment.ts'
import { requestReassessment } from './request-reassessment.ts'
import { voidAssessment } from './void-assessment.ts'
import { discardDraft, saveDraft, startAssessment } from './write-draft.ts'

export const assessmentsHandlers: HandlersFor<'assessments'> = {
  'assessments.due': (context) => listDue(context),
  'assessments.tiers': listTiers,
  'assessments.movements': listMovements,
  'assessments.ofChild': readChild,
  'assessments.get': openAssessment,
  'assessments.start': startAssessment,
  'assessments.saveDraft': saveDraft,
  'assessments.discard': discardDraft,
  'assessments.confirm': confirmAssessment,
  'assessments.countersign': countersignAssessment,
  'assessments.void': voidAssessment,
  'assessments.requestReassessment': requestReassessment,
  'assessments.print': printAssessment,
  'assessments.emergencyReport': openEmergencyReport,
  'assessments.saveEmergencyReport': saveEmergencyReport,
}
