export { ParametersTab } from './ParametersTab.tsx'
