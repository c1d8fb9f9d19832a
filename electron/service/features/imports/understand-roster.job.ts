import { readRosterFile } from './roster-file.ts'

/** Reads a large roster beside the service. */
export const understandRoster = readRosterFile
