import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_STAFF, DESK_READERS, DESK_STAFF } from '#shared/contract/roles.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { collectorSchema } from '#shared/features/collectors/collector.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { attendanceStatusSchema, markSchema } from './attendance.ts'
import { DAY_STATES, DUE_REASONS } from './planned-days.ts'
import { memberIdSchema, membershipSchema } from './roster.ts'
import { monthSchema, rollCallSchema } from './roll-call.ts'
import { termDraftSchema, termIdSchema, tutoringTermSchema } from './term.ts'

const onDaySchema = z.object({ termId: termIdSchema, day: daySchema })

const rosterMemberSchema = membershipSchema.extend({
  id: memberIdSchema,
  childId: childIdSchema,
  name: z.string(),
  school: z.string(),
  /** Days of this stay on which the child was there, of those called. */
  daysThere: z.int(),
  daysCalled: z.int(),
})
export type RosterMember = z.output<typeof rosterMemberSchema>

const dueStateSchema = z.object({
  isDue: z.boolean(),
  reason: z.enum(DUE_REASONS),
  holiday: z.string(),
})

const sessionSchema = z.object({
  status: z.enum(['held', 'cancelled']),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  tutors: z.string(),
  tutorCount: z.int(),
  /** A remark, or the reason of a cancelled day. */
  note: z.string(),
})

const rollCallLineSchema = z.object({
  childId: childIdSchema,
  name: z.string(),
  /** Grade and school as one text. */
  school: z.string(),
  /** People who collected this child before, and the guardian. */
  collectors: z.array(z.string()),
  /** People who must not collect this child on that day. */
  forbidden: z.array(collectorSchema.pick({ name: true, relation: true })),
  mark: markSchema,
})

const tutoringDaySchema = onDaySchema.extend({
  due: dueStateSchema,
  /** Null until the roll is called or the day is cancelled. */
  session: sessionSchema.nullable(),
  /** What the sheet opens with: the session as it was saved, or what is likely. */
  suggested: sessionSchema.omit({ status: true }),
  lines: z.array(rollCallLineSchema),
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

const totalsSchema = z.object({
  expected: z.int(),
  there: z.int(),
  late: z.int(),
  leftEarly: z.int(),
  excused: z.int(),
  absent: z.int(),
})

const monthDaySchema = z.object({
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

const CHANGES = ['tutoring', 'workbench'] as const

export const tutoring = {
  'tutoring.terms': query({
    summary: 'Tutoring terms, the latest first, with the children on the roster today.',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: z.array(tutoringTermSchema.extend({ memberCount: z.int() })),
  }),
  'tutoring.term': query({
    summary: 'One term with everybody who is or was on its roster.',
    access: DESK_READERS,
    input: z.strictObject({ id: termIdSchema }),
    output: z.object({ term: tutoringTermSchema, members: z.array(rosterMemberSchema) }),
  }),
  'tutoring.addTerm': command({
    summary: 'Add a term of after-school tutoring (R26).',
    access: CARE_STAFF,
    input: termDraftSchema,
    output: tutoringTermSchema,
    touches: CHANGES,
  }),
  'tutoring.updateTerm': command({
    summary: 'Correct a term.',
    access: CARE_STAFF,
    input: z.strictObject({ id: termIdSchema, term: termDraftSchema }),
    output: tutoringTermSchema,
    touches: CHANGES,
  }),
  'tutoring.join': command({
    summary: 'Put children on the roster from a day on.',
    access: DESK_STAFF,
    input: z.strictObject({
      termId: termIdSchema,
      joinedOn: daySchema,
      childIds: z.array(childIdSchema).min(1, '请选择要加入的儿童'),
    }),
    output: z.object({ joined: z.int() }),
    touches: CHANGES,
  }),
  'tutoring.leave': command({
    summary: 'Take a child off the roster; leftOn is the first day without the child.',
    access: DESK_STAFF,
    input: z.strictObject({ memberId: memberIdSchema, leftOn: daySchema }),
    output: membershipSchema,
    touches: CHANGES,
  }),
  'tutoring.day': query({
    summary: 'The roll-call sheet of a day: its roster with attendance, or what is likely.',
    access: DESK_READERS,
    input: z.strictObject(onDaySchema.shape),
    output: tutoringDaySchema,
  }),
  'tutoring.takeRollCall': command({
    summary: 'The whole roll call of a day at once; again on the same day corrects it.',
    access: DESK_STAFF,
    input: rollCallSchema,
    output: totalsSchema,
    touches: CHANGES,
  }),
  'tutoring.signOut': command({
    summary: 'One child goes home.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      childId: childIdSchema,
      signedOutAt: clockTimeSchema,
      collectedBy: markSchema.shape.collectedBy,
    }),
    output: markSchema,
    touches: CHANGES,
  }),
  'tutoring.cancelDay': command({
    summary: 'No tutoring on a day of the term, with the reason.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      reason: plainTextSchema.trim().min(1, '请填写停开原因').max(100, '停开原因最多 100 个字'),
      /** Needed where the roll was called: its marks stay, but no longer count. */
      confirmHeld: z.boolean().optional(),
    }),
    output: sessionSchema,
    touches: CHANGES,
  }),
  'tutoring.month': query({
    summary: 'A month of a term: days called, missing, cancelled and off.',
    access: DESK_READERS,
    input: z.strictObject({ termId: termIdSchema, month: monthSchema }),
    output: z.object({
      days: z.array(monthDaySchema),
      held: z.int(),
      missing: z.int(),
      personTimes: z.int(),
    }),
  }),
} as const
