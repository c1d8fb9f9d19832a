export { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'
