export type { CampTab } from './camp-tab.ts'
