export { privacyEvents } from './child-events.ts'
export { countOpenRequests, listRequestsForHandover } from './requests.ts'
export { folderError, freeName, writeAllNamed } from './write-folder.ts'
