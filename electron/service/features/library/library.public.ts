export { libraryFigures, type LibraryFigures } from './library-figures.ts'
export { overdueLoans } from './list-loans.ts'
