export { getDisplayName as accountName } from './accounts.repository.ts'
