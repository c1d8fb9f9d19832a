export { campDaysThere, campEvents } from './child-events.ts'
export { campDaysDue, type CampDayDue } from './camp-days-due.ts'
export { readCamp } from './read-camp.ts'
export { campYearCheck } from './read-year.ts'
export {
  getRecordedCamp,
  isOnRoster,
  listRecordedCamps,
  type RecordedCamp,
} from './recorded-camps.ts'
export {
  listCampChildDays,
  listCampsForReport,
  type CampFigures,
  type CampForReport,
} from './report-camps.ts'
export { segmentsBetween } from './segments-between.ts'
