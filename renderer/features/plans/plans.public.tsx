export { ChildPlans } from './ChildPlans.tsx'
