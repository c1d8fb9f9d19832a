import { z } from 'zod'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { schoolPeriodSchema } from '#shared/features/calendar/school-period.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { classSessionIdSchema, classSessionSchema } from './class-session.ts'
import { classIdSchema, interestClassSchema } from './interest-class.ts'

export const classMemberIdSchema = z.int().positive().brand<'ClassMemberId'>()
export type ClassMemberId = z.infer<typeof classMemberIdSchema>

const rateSchema = z.object({ numerator: z.int(), denominator: z.int() })

export const meetingSchema = z.object({
  day: daySchema,
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
})

/** A class in the list. */
export const classSummarySchema = interestClassSchema.extend({
  roomName: z.string(),
  teacherName: z.string(),
  /** Children in it today, or from the day on which it begins. */
  memberCount: z.int(),
  /** Sessions not cancelled, and those with a roll call. */
  sessionCount: z.int(),
  heldCount: z.int(),
  /** Sessions gone by without a roll call. */
  dueCount: z.int(),
  next: meetingSchema.extend({ id: classSessionIdSchema }).nullable(),
})
export type ClassSummary = z.output<typeof classSummarySchema>

/** All classes with the terms and breaks they belong to. */
export const classOverviewSchema = z.object({
  periods: z.array(schoolPeriodSchema),
  classes: z.array(classSummarySchema),
})
export type ClassOverview = z.output<typeof classOverviewSchema>

/** A child’s stay in a class. */
export const classMemberSchema = z.object({
  id: classMemberIdSchema,
  childId: childIdSchema,
  name: z.string(),
  school: z.string(),
  joinedOn: daySchema,
  /** First day on which the child no longer comes, or null. */
  leftOn: daySchema.nullable(),
  /** Sessions it was at among those it was called at. */
  attendance: rateSchema,
  earnsCertificate: z.boolean(),
})
export type ClassMember = z.output<typeof classMemberSchema>

/** A session as the class page lists it. */
export const shownSessionSchema = classSessionSchema.extend({
  roomName: z.string(),
  teacherName: z.string(),
  isMoved: z.boolean(),
  /** Why the day is closed, or is open all the same; empty on an ordinary day. */
  dayWords: z.string(),
  isClosedDay: z.boolean(),
  /** Who was there and who was called; zero before the roll call. */
  there: z.int(),
  called: z.int(),
})
export type ShownSession = z.output<typeof shownSessionSchema>

export const missedMeetingSchema = meetingSchema.extend({
  words: z.string(),
  madeUpOn: daySchema.nullable(),
})

/** What the weekly plan asks for now and the sessions do not say. */
const staleSchema = z.object({ added: z.int(), removed: z.int() })

export const classFileSchema = z.object({
  class: classSummarySchema,
  period: schoolPeriodSchema.nullable(),
  members: z.array(classMemberSchema),
  sessions: z.array(shownSessionSchema),
  missed: z.array(missedMeetingSchema),
  figures: z.object({ sessions: z.int(), visits: z.int(), children: z.int() }),
  stale: staleSchema,
})
export type ClassFile = z.output<typeof classFileSchema>

/** What saving a class would do to its sessions. */
export const planPreviewSchema = z.object({
  meetings: z.int(),
  skipped: z.array(meetingSchema.extend({ words: z.string() })),
  added: z.array(meetingSchema),
  removed: z.array(meetingSchema),
  /** Held, cancelled, moved and made-up sessions that stay as they are. */
  fixed: z.int(),
})
export type PlanPreview = z.output<typeof planPreviewSchema>

/** The roll call of one session. */
export const sessionSheetSchema = z.object({
  session: shownSessionSchema,
  className: z.string(),
  lines: z.array(
    z.object({
      childId: childIdSchema,
      name: z.string(),
      school: z.string(),
      /** Null before the roll call. */
      status: attendanceStatusSchema.nullable(),
    }),
  ),
})
export type SessionSheet = z.output<typeof sessionSheetSchema>

/** A child on the sheet of choices. */
export const applicantSchema = z.object({
  childId: childIdSchema,
  name: z.string(),
  number: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  village: z.string(),
  school: z.string(),
  tier: tierSchema.nullable(),
  hadClassBefore: z.boolean(),
  choices: z.array(classIdSchema),
  /** Classes of this term or break it is in. */
  holds: z.array(classIdSchema),
})
export type ApplicantLine = z.output<typeof applicantSchema>

/** 报名与分班 of a term or break. */
export const enrolmentSheetSchema = z.object({
  period: schoolPeriodSchema.nullable(),
  classes: z.array(classSummarySchema),
  children: z.array(applicantSchema),
  /** Earlier drawings, the latest first. */
  drawings: z.array(
    z.object({
      id: z.int(),
      seed: z.int(),
      placed: z.int(),
      corrected: z.int(),
      unplaced: z.int(),
      madeAt: z.string(),
      madeBy: z.string(),
    }),
  ),
})
export type EnrolmentSheet = z.output<typeof enrolmentSheetSchema>

export const placeSchema = z.object({
  childId: childIdSchema,
  classId: classIdSchema,
  rank: z.int(),
})

export const allocationSchema = z.object({
  seed: z.int(),
  places: z.array(placeSchema),
  unplaced: z.array(childIdSchema),
})
