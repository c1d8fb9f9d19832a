export { missingOnRegister } from './missing.ts'
