export { loanEvents, loansBetween } from './child-events.ts'
export { libraryFigures, type LibraryFigures } from './library-figures.ts'
export { listChildLoans, listLoans, overdueLoans } from './list-loans.ts'
