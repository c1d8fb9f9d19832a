export { FamilyPanel } from './FamilyPanel.tsx'
export { SameFamilyQuestion } from './SameFamilyQuestion.tsx'
