import { z } from 'zod'
import { command, query, task } from '#shared/contract/route.ts'
import { CARE_STAFF, EVERYONE } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { calendarYearNumberSchema, calendarYearSchema } from './calendar-year.ts'
import {
  dayExceptionDraftSchema,
  dayExceptionIdSchema,
  dayExceptionSchema,
} from './day-exception.ts'
import { noticePreviewSchema } from './notice.ts'
import {
  openingHoursDraftSchema,
  openingHoursIdSchema,
  openingHoursSchema,
} from './opening-hours.ts'
import {
  schoolPeriodDraftSchema,
  schoolPeriodIdSchema,
  schoolPeriodSchema,
} from './school-period.ts'
import {
  holidayNameSchema,
  noticeSourceSchema,
  statutoryDayDraftSchema,
  statutoryDaySchema,
  statutoryKindSchema,
} from './statutory-day.ts'

/** What changes with a day of the calendar: every activity that is planned over days. */
const TOUCHES = [
  'calendar',
  'bookings',
  'classes',
  'tutoring',
  'camps',
  'programmes',
  'parent-school',
  'workbench',
] as const

const noticeDaysSchema = z.array(statutoryDayDraftSchema).min(1, '没有日期').max(120)

export const calendar = {
  'calendar.statutoryDays': query({
    summary: 'Statutory days off and make-up workdays between two days, both included.',
    access: EVERYONE,
    input: z.strictObject({ from: daySchema, to: daySchema }),
    output: z.array(statutoryDaySchema),
  }),
  'calendar.year': query({
    summary: 'Every day of a year with what makes it open or closed, terms, hours and exceptions.',
    access: EVERYONE,
    input: z.strictObject({ year: calendarYearNumberSchema }),
    output: calendarYearSchema,
  }),
  'calendar.addStatutoryDays': command({
    summary: 'Enter days off or make-up workdays, a run at once.',
    access: CARE_STAFF,
    input: z.strictObject({ days: noticeDaysSchema, source: noticeSourceSchema }),
    output: z.array(statutoryDaySchema),
    touches: TOUCHES,
  }),
  'calendar.correctStatutoryDay': command({
    summary: 'Correct the name or the kind of one entered day.',
    access: CARE_STAFF,
    input: z.strictObject({
      day: daySchema,
      name: holidayNameSchema,
      kind: statutoryKindSchema,
    }),
    output: statutoryDaySchema,
    touches: TOUCHES,
  }),
  'calendar.removeStatutoryDays': command({
    summary: 'Remove entered days; the answer holds them, to be entered again.',
    access: CARE_STAFF,
    input: z.strictObject({ days: z.array(daySchema).min(1, '请选择日期').max(120) }),
    output: z.array(statutoryDaySchema),
    touches: TOUCHES,
  }),
  'calendar.readNoticeFile': task({
    summary: 'Read a holiday file (.json, .csv, .xlsx, .xls) of a year; saves nothing.',
    access: CARE_STAFF,
    input: z.strictObject({ path: z.string().min(1), year: calendarYearNumberSchema }),
    output: noticePreviewSchema,
    paths: ['path'],
  }),
  'calendar.readNoticeText': query({
    summary: "Read the pasted text of the State Council's notice of a year; saves nothing.",
    access: CARE_STAFF,
    input: z.strictObject({
      year: calendarYearNumberSchema,
      text: z
        .string()
        .max(20_000, '文字太长，请只粘贴放假安排的部分')
        .refine((text) => text.trim() !== '', '请粘贴通知中放假安排的文字'),
    }),
    output: noticePreviewSchema,
  }),
  'calendar.saveNotice': command({
    summary: 'Save the days of a previewed notice in place of what was entered of that year.',
    access: CARE_STAFF,
    input: z.strictObject({
      year: calendarYearNumberSchema,
      source: noticeSourceSchema,
      days: noticeDaysSchema,
      /** The doubtful points were compared with the notice. */
      confirmWarnings: z.boolean().optional(),
    }),
    output: z.array(statutoryDaySchema),
    touches: TOUCHES,
  }),
  'calendar.addPeriod': command({
    summary: 'Enter a school term or break (domain §5.8).',
    access: CARE_STAFF,
    input: schoolPeriodDraftSchema,
    output: schoolPeriodSchema,
    touches: TOUCHES,
  }),
  'calendar.changePeriod': command({
    summary: 'Correct a school term or break.',
    access: CARE_STAFF,
    input: z.strictObject({ id: schoolPeriodIdSchema, period: schoolPeriodDraftSchema }),
    output: schoolPeriodSchema,
    touches: TOUCHES,
  }),
  'calendar.removePeriod': command({
    summary: 'Remove a school term or break that nothing refers to.',
    access: CARE_STAFF,
    input: z.strictObject({ id: schoolPeriodIdSchema }),
    output: schoolPeriodSchema,
    touches: TOUCHES,
  }),
  'calendar.addHours': command({
    summary: 'Set the week of the site from a day on.',
    access: CARE_STAFF,
    input: openingHoursDraftSchema,
    output: openingHoursSchema,
    touches: TOUCHES,
  }),
  'calendar.changeHours': command({
    summary: 'Correct a week of the site.',
    access: CARE_STAFF,
    input: z.strictObject({ id: openingHoursIdSchema, hours: openingHoursDraftSchema }),
    output: openingHoursSchema,
    touches: TOUCHES,
  }),
  'calendar.removeHours': command({
    summary: 'Remove a week of the site; the one before goes on.',
    access: CARE_STAFF,
    input: z.strictObject({ id: openingHoursIdSchema }),
    output: openingHoursSchema,
    touches: TOUCHES,
  }),
  'calendar.addException': command({
    summary: 'Close the site on days on which it would be open, or open it on closed ones.',
    access: CARE_STAFF,
    input: dayExceptionDraftSchema,
    output: dayExceptionSchema,
    touches: TOUCHES,
  }),
  'calendar.changeException': command({
    summary: 'Correct days on which the site is closed or open out of turn.',
    access: CARE_STAFF,
    input: z.strictObject({ id: dayExceptionIdSchema, exception: dayExceptionDraftSchema }),
    output: dayExceptionSchema,
    touches: TOUCHES,
  }),
  'calendar.removeException': command({
    summary: 'Remove an exception: the week and the holidays decide again.',
    access: CARE_STAFF,
    input: z.strictObject({ id: dayExceptionIdSchema }),
    output: dayExceptionSchema,
    touches: TOUCHES,
  }),
  'calendar.print': task({
    summary: "The year's calendar as one A4 page (PDF).",
    access: EVERYONE,
    logged: 'export',
    input: z.strictObject({
      year: calendarYearNumberSchema,
      folder: z.string().min(1, '请选择文件夹').max(1000),
    }),
    output: z.object({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
} as const
