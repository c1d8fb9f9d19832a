export { isNameless, recordState, recordStates } from './privacy.repository.ts'
export { refuseArchived } from './refuse-archived.ts'
export { writeAllNamed } from './write-folder.ts'
