export { takeIn } from './take-in.ts'
