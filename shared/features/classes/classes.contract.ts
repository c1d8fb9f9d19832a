import { z } from 'zod'
import { command, query, task } from '#shared/contract/route.ts'
import { CARE_READERS, CARE_STAFF, DESK_READERS, DESK_STAFF } from '#shared/contract/roles.ts'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { schoolPeriodIdSchema } from '#shared/features/calendar/school-period.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { MOST_CHOICES } from './allocate.ts'
import {
  classRollCallSchema,
  classSessionIdSchema,
  sessionPlaceSchema,
  sessionReasonSchema,
} from './class-session.ts'
import {
  allocationSchema,
  classFileSchema,
  classMemberIdSchema,
  classOverviewSchema,
  classSummarySchema,
  enrolmentSheetSchema,
  planPreviewSchema,
  sessionSheetSchema,
} from './class-summary.ts'
import { classDraftSchema, classIdSchema } from './interest-class.ts'

const TOUCHES = ['classes', 'bookings', 'attendance', 'workbench'] as const

const period = { periodId: schoolPeriodIdSchema.nullable() } as const
const printed = z.object({ folder: z.string(), file: z.string() })
const folder = z.string().min(1, '请选择保存的文件夹').max(1000)
const seed = z
  .int('请填写抽签号')
  .min(0, '抽签号为 0 至 999999')
  .max(999_999, '抽签号为 0 至 999999')
const counted = z.object({ count: z.int() })

export const classes = {
  'classes.list': query({
    summary: 'All interest classes with what was counted of them, and the terms and breaks (R14).',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: classOverviewSchema,
  }),
  'classes.get': query({
    summary: 'One class with its sessions, its children and the attendance of each.',
    access: DESK_READERS,
    input: z.strictObject({ id: classIdSchema }),
    output: classFileSchema,
  }),
  'classes.preview': query({
    summary: 'The sessions a class would get, lose and keep; id null for a new class.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: classIdSchema.nullable(),
      class: classDraftSchema,
      from: daySchema.nullable(),
    }),
    output: planPreviewSchema,
  }),
  'classes.add': command({
    summary: 'Open a class and generate its sessions.',
    access: CARE_STAFF,
    input: z.strictObject({ class: classDraftSchema, clashReason: clashReasonSchema }),
    output: classSummarySchema,
    touches: TOUCHES,
  }),
  'classes.update': command({
    summary: 'Change a class; from a day on its sessions are planned anew, fixed ones stay.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: classIdSchema,
      class: classDraftSchema,
      from: daySchema,
      clashReason: clashReasonSchema,
    }),
    output: classSummarySchema,
    touches: TOUCHES,
  }),
  'classes.end': command({
    summary: 'End a class; endedOn is the first day on which it no longer meets.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: classIdSchema,
      endedOn: daySchema,
      reason: sessionReasonSchema,
    }),
    output: classSummarySchema,
    touches: TOUCHES,
  }),
  'classes.reopen': command({
    summary: 'Take the end of a class back: its children and its sessions return.',
    access: CARE_STAFF,
    input: z.strictObject({ id: classIdSchema, clashReason: clashReasonSchema }),
    output: classSummarySchema,
    touches: TOUCHES,
  }),
  'classes.moveSession': command({
    summary: 'Move a session to another day, time or room.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: classSessionIdSchema,
      place: sessionPlaceSchema,
      clashReason: clashReasonSchema,
    }),
    output: sessionSheetSchema,
    touches: TOUCHES,
  }),
  'classes.cancelSession': command({
    summary: 'Cancel a session; it can be made up on another day.',
    access: CARE_STAFF,
    input: z.strictObject({ id: classSessionIdSchema, reason: sessionReasonSchema }),
    output: sessionSheetSchema,
    touches: TOUCHES,
  }),
  'classes.restoreSession': command({
    summary: 'Take the cancelling of a session back.',
    access: CARE_STAFF,
    input: z.strictObject({ id: classSessionIdSchema, clashReason: clashReasonSchema }),
    output: sessionSheetSchema,
    touches: TOUCHES,
  }),
  'classes.makeUp': command({
    summary: 'Make up a meeting that fell on a closed day or was cancelled.',
    access: CARE_STAFF,
    input: z.strictObject({
      classId: classIdSchema,
      missed: z.strictObject({ day: daySchema, startsAt: clockTimeSchema }),
      place: sessionPlaceSchema,
      clashReason: clashReasonSchema,
    }),
    output: sessionSheetSchema,
    touches: TOUCHES,
  }),
  'classes.session': query({
    summary: 'The roll call and the log of one session.',
    access: DESK_READERS,
    input: z.strictObject({ id: classSessionIdSchema }),
    output: sessionSheetSchema,
  }),
  'classes.takeRollCall': command({
    summary: 'Take or correct the roll call of a session, with what was taught.',
    access: DESK_STAFF,
    input: classRollCallSchema.strict(),
    output: z.object({ there: z.int(), called: z.int() }),
    touches: TOUCHES,
  }),
  'classes.undoRollCall': command({
    summary: 'Take a roll call back that was made by mistake.',
    access: CARE_STAFF,
    input: z.strictObject({ id: classSessionIdSchema }),
    output: sessionSheetSchema,
    touches: TOUCHES,
  }),
  'classes.join': command({
    summary: 'Put children into a class directly; all of them or none.',
    access: CARE_STAFF,
    input: z.strictObject({
      classId: classIdSchema,
      joinedOn: daySchema,
      childIds: z.array(childIdSchema).min(1, '请选择儿童').max(200, '一次最多 200 人'),
      clashReason: clashReasonSchema,
    }),
    output: counted,
    touches: TOUCHES,
  }),
  'classes.leave': command({
    summary: 'A child leaves a class; leftOn is the first day without it.',
    access: CARE_STAFF,
    input: z.strictObject({ memberId: classMemberIdSchema, leftOn: daySchema }),
    output: counted,
    touches: TOUCHES,
  }),
  'classes.rejoin': command({
    summary: 'Take the leaving of a child back.',
    access: CARE_STAFF,
    input: z.strictObject({ memberId: classMemberIdSchema, clashReason: clashReasonSchema }),
    output: counted,
    touches: TOUCHES,
  }),
  'classes.enrolment': query({
    summary: 'Choices of the children for a term or break, their tier, and the classes offered.',
    access: CARE_READERS,
    input: z.strictObject(period),
    output: enrolmentSheetSchema,
  }),
  'classes.saveChoices': command({
    summary: 'Keep the ranked choices of children; those not named stay as they are.',
    access: CARE_STAFF,
    input: z.strictObject({
      ...period,
      rows: z
        .array(
          z.strictObject({
            childId: childIdSchema,
            classIds: z
              .array(classIdSchema)
              .max(MOST_CHOICES, `每名儿童最多填 ${MOST_CHOICES} 个志愿`)
              .refine((ids) => new Set(ids).size === ids.length, '同一个班只能填一次'),
          }),
        )
        .min(1, '没有改动')
        .max(2000),
    }),
    output: counted,
    touches: TOUCHES,
  }),
  'classes.allocation': query({
    summary:
      'Shares out the places by choice, tier and lot, without saving; repeatable by its seed.',
    access: CARE_STAFF,
    input: z.strictObject({ ...period, seed, perChild: z.int().min(1).max(MOST_CHOICES) }),
    output: allocationSchema,
  }),
  'classes.saveAllocation': command({
    summary: 'Put the children into the classes as shared out and corrected by hand.',
    access: CARE_STAFF,
    input: z.strictObject({
      ...period,
      seed,
      perChild: z.int().min(1).max(MOST_CHOICES),
      joinedOn: daySchema,
      places: z
        .array(z.strictObject({ childId: childIdSchema, classId: classIdSchema }))
        .min(1, '没有可以保存的分班')
        .max(2000),
      clashReason: clashReasonSchema,
    }),
    output: counted,
    touches: TOUCHES,
  }),
  'classes.printSignIn': task({
    summary: 'The sign-in sheet of one session as a PDF.',
    access: DESK_STAFF,
    logged: 'export',
    input: z.strictObject({ sessionId: classSessionIdSchema, folder }),
    output: printed,
    paths: ['folder'],
  }),
  'classes.printCertificates': task({
    summary: 'Certificates (结业证书) of children who were there often enough, as one PDF.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({
      classId: classIdSchema,
      childIds: z.array(childIdSchema).min(1, '请选择要打印证书的儿童').max(200),
      issuedOn: daySchema,
      folder,
    }),
    output: printed.extend({ count: z.int() }),
    paths: ['folder'],
  }),
} as const
