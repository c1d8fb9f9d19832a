import type { HandlersFor } from '#service/platform/context.ts'
import { cancelCamp } from './cancel-camp.ts'
import { enrolChildren } from './enrol-children.ts'
import { readCamp } from './read-camp.ts'
import { readCampYear } from './read-year.ts'
import { addIncidentNote, readIncidents, recordIncident } from './record-incident.ts'
import { recordDay } from './record-day.ts'
import { rescheduleCamp } from './reschedule-camp.ts'
import { scheduleCamp } from './schedule-camp.ts'
import { listCampSummaries } from './summarise-camp.ts'
import { withdrawChild } from './withdraw-child.ts'

export const campsHandlers: HandlersFor<'camps'> = {
  'camps.list': listCampSummaries,
  'camps.get': readCamp,
  'camps.year': readCampYear,
  'camps.schedule': scheduleCamp,
  'camps.reschedule': rescheduleCamp,
  'camps.cancel': cancelCamp,
  'camps.enrol': enrolChildren,
  'camps.withdraw': withdrawChild,
  'camps.recordDay': recordDay,
  'camps.incidents': readIncidents,
  'camps.recordIncident': recordIncident,
  'camps.addIncidentNote': addIncidentNote,
}
