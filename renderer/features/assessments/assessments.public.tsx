export { ChildAssessments } from './ChildAssessments.tsx'
export { TierChip } from './TierChip.tsx'
