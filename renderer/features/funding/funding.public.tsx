export { CampBudget } from './CampBudget.tsx'
