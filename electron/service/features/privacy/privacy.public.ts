export { recordState, recordStates } from './privacy.repository.ts'
export { refuseArchived } from './refuse-archived.ts'
