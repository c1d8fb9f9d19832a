export { planDuties } from './duties.ts'
export { planRate, servicesIn, type ServiceFigures } from './plan-rate.ts'
