export { libraryFigures, type LibraryFigures } from './library-figures.ts'
export { listChildLoans, overdueLoans } from './list-loans.ts'
