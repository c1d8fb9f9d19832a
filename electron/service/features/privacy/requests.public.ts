export { countOpenRequests, listRequestsForHandover } from './requests.ts'
export { folderError, freeName, writeAllNamed } from './write-folder.ts'
