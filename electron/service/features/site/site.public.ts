export { getSite, insertSite } from './site-record.ts'
