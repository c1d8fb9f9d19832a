export { settleClashes } from './settle-clashes.ts'
