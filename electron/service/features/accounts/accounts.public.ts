export { mayOpenRestricted } from './restricted-access.ts'
export {
  activeLoginNames,
  findByLoginName,
  listAccounts,
  setSignedIn,
} from './accounts.repository.ts'
export { signedInAs } from './signed-in-as.ts'
export { siteStatus } from './site-status.ts'
