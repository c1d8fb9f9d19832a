export { assessmentDuties } from './duties.ts'
export { dueOn } from './list-due.ts'
export { requestReassessment } from './request-reassessment.ts'
export { assessRate, movements, tiersOn } from './tiers-on.ts'
