import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { CLASSES_TEXTS } from '#renderer/features/classes/classes.public.tsx'
import { PARENT_SCHOOL_TEXTS } from '#renderer/features/parent-school/parent-school.public.tsx'
import { PROGRAMMES_TEXTS } from '#renderer/features/programmes/programmes.public.tsx'
import { BOOKINGS_TEXTS } from './bookings.text.ts'

/** Moving a booking may be refused by the feature that keeps it, in its own words. */
export const MOVE_TEXTS: ErrorTexts = {
  ...PROGRAMMES_TEXTS,
  ...CLASSES_TEXTS,
  ...PARENT_SCHOOL_TEXTS,
  ...BOOKINGS_TEXTS,
  TEAM_MEMBER_NOT_AT_WORK: (details) =>
    `${detail(details, 'name')}${detail(details, 'day')}不在岗，请换人或改日期`,
}
