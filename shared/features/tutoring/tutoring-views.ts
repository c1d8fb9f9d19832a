import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { collectorSchema } from '#shared/features/collectors/collector.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { markSchema } from './attendance.ts'
import { groupIdSchema } from './group.ts'
import { DAY_STATES, DUE_REASONS } from './planned-days.ts'
import { memberIdSchema, membershipSchema } from './roster.ts'
import { remarksSchema } from './remarks.ts'
import { keptSheetSchema } from './roll-call.ts'
import { termIdSchema } from './term.ts'

export const onDaySchema = z.object({ termId: termIdSchema, day: daySchema })

export const rosterMemberSchema = membershipSchema.extend({
  id: memberIdSchema,
  childId: childIdSchema,
  name: z.string(),
  school: z.string(),
  groupId: groupIdSchema.nullable(),
  /** Days of this stay on which the child was there, of those called. */
  daysThere: z.int(),
  daysCalled: z.int(),
})
export type RosterMember = z.output<typeof rosterMemberSchema>

export const dueStateSchema = z.object({
  isDue: z.boolean(),
  reason: z.enum(DUE_REASONS),
  holiday: z.string(),
})

export const sessionSchema = z.object({
  status: z.enum(['held', 'cancelled']),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  tutors: z.string(),
  tutorCount: z.int(),
  /** A remark, or the reason of a cancelled day. */
  note: z.string(),
})

export const rollCallLineSchema = z.object({
  childId: childIdSchema,
  name: z.string(),
  /** Grade and school as one text. */
  school: z.string(),
  /** People who collected this child before, and the guardian. */
  collectors: z.array(z.string()),
  /** People who must not collect this child on that day. */
  forbidden: z.array(collectorSchema.pick({ name: true, relation: true })),
  group: z.string(),
  mark: markSchema,
})

/** A change of a day after it was closed, with the lines before and after in words. */
export const correctionSchema = z.object({
  id: z.int(),
  /** Null for the day as a whole: its hours, tutors and remark. */
  childName: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  correctedAt: z.string(),
  correctedBy: z.string(),
})
export type Correction = z.output<typeof correctionSchema>

/** When and by whom a day was closed. */
export const closingSchema = z.object({ closedAt: z.string(), closedBy: z.string() })

export const tutoringDaySchema = onDaySchema.extend({
  due: dueStateSchema,
  /** Null until the roll is called or the day is cancelled. */
  session: sessionSchema.nullable(),
  /** What the sheet opens with: the session as it was saved, or what is likely. */
  suggested: sessionSchema.omit({ status: true }),
  lines: z.array(rollCallLineSchema),
  /** Names of those on duty that weekday. */
  onDuty: z.array(z.string()),
  closing: closingSchema.nullable(),
  corrections: z.array(correctionSchema),
  /** What was typed on this sheet and not saved. */
  draft: keptSheetSchema.nullable(),
  /** The last session before this day, to be repeated. */
  previous: z
    .object({
      day: daySchema,
      tutors: z.string(),
      tutorCount: z.int(),
      marks: z.array(
        z.object({
          childId: childIdSchema,
          status: attendanceStatusSchema,
          collectedBy: z.string(),
        }),
      ),
    })
    .nullable(),
})
export type TutoringDay = z.output<typeof tutoringDaySchema>

export const deskChildSchema = z.object({
  childId: childIdSchema,
  number: z.string(),
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  school: z.string(),
  group: z.string(),
  /** Children of the same family on today's list. */
  siblingIds: z.array(childIdSchema),
  /** Who may collect the child: allowed people first, then who did before, then the guardian. */
  collectors: z.array(z.string()),
  forbidden: z.array(collectorSchema.pick({ name: true, relation: true })),
  /** Null while the child has not come and nobody said why. */
  mark: markSchema.nullable(),
  remarks: remarksSchema,
})
export type DeskChild = z.output<typeof deskChildSchema>

export const deskSchema = onDaySchema.extend({
  due: dueStateSchema,
  status: z.enum(['held', 'cancelled']).nullable(),
  /** The reason of a cancelled day. */
  note: z.string(),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  onDuty: z.array(z.string()),
  closing: closingSchema.nullable(),
  children: z.array(deskChildSchema),
})
export type TutoringDesk = z.output<typeof deskSchema>

export const absenceSchema = z.object({
  childId: childIdSchema,
  number: z.string(),
  name: z.string(),
  group: z.string(),
  /** Null: not come, and nobody said why. */
  status: attendanceStatusSchema.nullable(),
  phones: z.array(z.object({ person: z.string(), phone: z.string() })),
  calls: z.array(
    z.object({
      id: z.int(),
      calledAt: z.string(),
      calledBy: z.string(),
      person: z.string(),
      phone: z.string(),
      reached: z.boolean(),
      outcome: z.string(),
    }),
  ),
})
export type Absence = z.output<typeof absenceSchema>

export const absentStatusSchema = z.enum(['excused', 'absent'], { error: '请选择请假或缺勤' })

export const monthSheetSchema = z.object({
  days: z.array(z.object({ day: daySchema, isClosed: z.boolean() })),
  lines: z.array(
    z.object({
      childId: childIdSchema,
      number: z.string(),
      name: z.string(),
      group: z.string(),
      cells: z.array(attendanceStatusSchema.nullable()),
    }),
  ),
})
export type MonthSheet = z.output<typeof monthSheetSchema>

export const trendsSchema = z.object({
  weeks: z.array(
    z.object({
      monday: daySchema,
      sessions: z.int(),
      expected: z.int(),
      there: z.int(),
      late: z.int(),
      excused: z.int(),
      absent: z.int(),
    }),
  ),
  /** Children who were absent without excuse the last sessions one after the other. */
  runs: z.array(
    z.object({
      childId: childIdSchema,
      name: z.string(),
      from: daySchema,
      to: daySchema,
      days: z.int(),
      /** The family was reached after the last of these days. */
      isReached: z.boolean(),
    }),
  ),
})
export type TutoringTrends = z.output<typeof trendsSchema>

export const writtenFileSchema = z.object({ folder: z.string(), file: z.string() })
export const printReasonSchema = plainTextSchema
  .trim()
  .min(1, '请写明用途')
  .max(60, '用途最多 60 个字')

export const totalsSchema = z.object({
  expected: z.int(),
  there: z.int(),
  late: z.int(),
  leftEarly: z.int(),
  excused: z.int(),
  absent: z.int(),
})

export const monthDaySchema = z.object({
  day: daySchema,
  due: dueStateSchema,
  state: z.enum(DAY_STATES),
  memberCount: z.int(),
  /** Of a day that was called. */
  expected: z.int(),
  there: z.int(),
  note: z.string(),
})
export type MonthDay = z.output<typeof monthDaySchema>
