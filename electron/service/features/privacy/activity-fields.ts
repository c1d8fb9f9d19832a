/** What becomes of the columns of each feature of the activities; see personal-fields.ts. */
import { TEAM_OTHER, TEAM_TABLES, TEAM_TEXTS } from './fields/team.ts'
import { INVENTORY_OTHER, INVENTORY_TABLES, INVENTORY_TEXTS } from './fields/inventory.ts'
import { CALENDAR_OTHER, CALENDAR_TABLES, CALENDAR_TEXTS } from './fields/calendar.ts'
import { BOOKINGS_OTHER, BOOKINGS_TABLES, BOOKINGS_TEXTS } from './fields/bookings.ts'
import { CAMPS_OTHER, CAMPS_TABLES, CAMPS_TEXTS } from './fields/camps.ts'
import { ENROLMENTS_OTHER, ENROLMENTS_TABLES, ENROLMENTS_TEXTS } from './fields/enrolments.ts'
import { PROGRAMMES_OTHER, PROGRAMMES_TABLES, PROGRAMMES_TEXTS } from './fields/programmes.ts'
import { CLASSES_OTHER, CLASSES_TABLES, CLASSES_TEXTS } from './fields/classes.ts'
import { TUTORING_OTHER, TUTORING_TABLES, TUTORING_TEXTS } from './fields/tutoring.ts'
import {
  PARENT_SCHOOL_OTHER,
  PARENT_SCHOOL_TABLES,
  PARENT_SCHOOL_TEXTS,
} from './fields/parent-school.ts'
import type { SharedText, TableAboutAChild } from './fates.ts'

export const ACTIVITY_TABLES: readonly TableAboutAChild[] = [
  ...TEAM_TABLES,
  ...INVENTORY_TABLES,
  ...CALENDAR_TABLES,
  ...BOOKINGS_TABLES,
  ...CAMPS_TABLES,
  ...ENROLMENTS_TABLES,
  ...PROGRAMMES_TABLES,
  ...CLASSES_TABLES,
  ...TUTORING_TABLES,
  ...PARENT_SCHOOL_TABLES,
]

export const ACTIVITY_TEXTS: readonly SharedText[] = [
  ...TEAM_TEXTS,
  ...INVENTORY_TEXTS,
  ...CALENDAR_TEXTS,
  ...BOOKINGS_TEXTS,
  ...CAMPS_TEXTS,
  ...ENROLMENTS_TEXTS,
  ...PROGRAMMES_TEXTS,
  ...CLASSES_TEXTS,
  ...TUTORING_TEXTS,
  ...PARENT_SCHOOL_TEXTS,
]

export const ACTIVITY_OTHER: Readonly<Record<string, string>> = {
  ...TEAM_OTHER,
  ...INVENTORY_OTHER,
  ...CALENDAR_OTHER,
  ...BOOKINGS_OTHER,
  ...CAMPS_OTHER,
  ...ENROLMENTS_OTHER,
  ...PROGRAMMES_OTHER,
  ...CLASSES_OTHER,
  ...TUTORING_OTHER,
  ...PARENT_SCHOOL_OTHER,
}
