export { fundingFigures, type CountedFunding } from './count-balances.ts'
export { listEntries as listLedgerEntries } from './funding.repository.ts'
