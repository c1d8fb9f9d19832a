export { gradeDuties } from './preview-advance.ts'
