export { GradeAdvanceButton } from './GradeAdvanceButton.tsx'
