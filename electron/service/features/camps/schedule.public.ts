export { scheduleCamp } from './schedule-camp.ts'
