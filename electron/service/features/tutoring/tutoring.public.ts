export { tutoringEvents, tutoringTimes } from './child-events.ts'
export { tutoringFigures, type TutoringFigures } from './figures.ts'
export { readTerm } from './read-term.ts'
export { rollCallDue, signOutDue, type TutoringDue } from './roll-call-due.ts'
