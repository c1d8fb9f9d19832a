import { z } from 'zod'
import { command, query, task } from '#shared/contract/route.ts'
import { CARE_STAFF, DESK_READERS, DESK_STAFF } from '#shared/contract/roles.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { optionalPhoneSchema } from '#shared/kernel/phone.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { markSchema } from './attendance.ts'
import { dutyRosterSchema, groupDraftSchema, groupIdSchema, groupSchema } from './group.ts'
import { memberIdSchema, membershipSchema } from './roster.ts'
import { remarksSchema } from './remarks.ts'
import {
  correctionReasonSchema,
  keptSheetSchema,
  monthSchema,
  rollCallSchema,
} from './roll-call.ts'
import { termDraftSchema, termIdSchema, tutoringTermSchema } from './term.ts'
import {
  onDaySchema,
  rosterMemberSchema,
  sessionSchema,
  tutoringDaySchema,
  deskSchema,
  absenceSchema,
  absentStatusSchema,
  monthSheetSchema,
  trendsSchema,
  writtenFileSchema,
  printReasonSchema,
  totalsSchema,
  monthDaySchema,
} from './tutoring-views.ts'

const CHANGES = ['tutoring', 'bookings', 'attendance', 'workbench'] as const

export const tutoring = {
  'tutoring.terms': query({
    summary: 'Tutoring terms, the latest first, with the children on the roster today.',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: z.array(
      tutoringTermSchema.extend({
        memberCount: z.int(),
        /** Where it reaches beyond the term of the schools; empty where it does not. */
        warning: z.string(),
      }),
    ),
  }),
  'tutoring.term': query({
    summary: 'One term with everybody who is or was on its roster.',
    access: DESK_READERS,
    input: z.strictObject({ id: termIdSchema }),
    output: z.object({
      term: tutoringTermSchema,
      members: z.array(rosterMemberSchema),
      groups: z.array(groupSchema),
      duty: dutyRosterSchema,
    }),
  }),
  'tutoring.addTerm': command({
    summary: 'Add a term of after-school tutoring (R26).',
    access: CARE_STAFF,
    input: termDraftSchema.safeExtend({ clashReason: clashReasonSchema }),
    output: tutoringTermSchema,
    touches: CHANGES,
  }),
  'tutoring.updateTerm': command({
    summary: 'Correct a term.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: termIdSchema,
      term: termDraftSchema,
      clashReason: clashReasonSchema,
    }),
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
      clashReason: clashReasonSchema,
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
      reason: correctionReasonSchema,
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
  'tutoring.termWarning': query({
    summary: 'Whether dates lie within a term of the schools; a sentence where they do not.',
    access: DESK_READERS,
    input: z.strictObject({ startsOn: daySchema, endsOn: daySchema }),
    output: z.object({ warning: z.string() }),
  }),
  'tutoring.saveGroup': command({
    summary: 'Add a group to a term, or change its name, room or tutor.',
    access: CARE_STAFF,
    input: z.strictObject({
      termId: termIdSchema,
      /** Null for a new one. */
      id: groupIdSchema.nullable(),
      group: groupDraftSchema,
    }),
    output: groupSchema,
    touches: CHANGES,
  }),
  'tutoring.dissolveGroup': command({
    summary: 'Dissolve a group; its children stay on the roster without a group.',
    access: CARE_STAFF,
    input: z.strictObject({ id: groupIdSchema }),
    output: z.object({ released: z.int() }),
    touches: CHANGES,
  }),
  'tutoring.assignGroup': command({
    summary: 'Put children of the roster into a group, or into none.',
    access: DESK_STAFF,
    input: z.strictObject({
      termId: termIdSchema,
      groupId: groupIdSchema.nullable(),
      memberIds: z.array(memberIdSchema).min(1, '请选择儿童').max(500, '一次最多 500 人'),
    }),
    output: z.object({ assigned: z.int() }),
    touches: CHANGES,
  }),
  'tutoring.saveDuty': command({
    summary: 'The weekly duty roster of a term: who is on duty on which weekday.',
    access: CARE_STAFF,
    input: z.strictObject({
      termId: termIdSchema,
      duty: dutyRosterSchema,
      clashReason: clashReasonSchema,
    }),
    output: z.object({ duty: dutyRosterSchema }),
    touches: CHANGES,
  }),
  'tutoring.desk': query({
    summary: 'The sign-in desk of a day: every child with its state, siblings and collectors.',
    access: DESK_READERS,
    input: z.strictObject(onDaySchema.shape),
    output: deskSchema,
  }),
  'tutoring.signIn': command({
    summary: 'Children come, several of a family at once; the first opens the day.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      childIds: z.array(childIdSchema).min(1, '请选择儿童').max(20, '一次最多 20 人'),
      at: clockTimeSchema,
      /** Needed on a day the calendar does not plan, or that was cancelled. */
      confirmDayOff: z.boolean().optional(),
      reason: correctionReasonSchema,
    }),
    output: z.array(markSchema),
    touches: CHANGES,
  }),
  'tutoring.undoSignIn': command({
    summary: 'Take back a sign-in that was a mistake: the child has not come.',
    access: DESK_STAFF,
    input: z.strictObject({ ...onDaySchema.shape, childId: childIdSchema }),
    output: z.object({ childId: childIdSchema }),
    touches: CHANGES,
  }),
  'tutoring.sendHome': command({
    summary: 'Children go home with one person, several of a family at once.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      childIds: z.array(childIdSchema).min(1, '请选择儿童').max(20, '一次最多 20 人'),
      at: clockTimeSchema,
      /** Empty for going home alone. */
      collectedBy: markSchema.shape.collectedBy,
      reason: correctionReasonSchema,
    }),
    output: z.array(markSchema),
    touches: CHANGES,
  }),
  'tutoring.saveRemarks': command({
    summary: 'Homework, meal and health of the children who were there.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      remarks: z.array(remarksSchema).min(1, '没有要保存的备注').max(500),
      reason: correctionReasonSchema,
    }),
    output: z.object({ saved: z.int() }),
    touches: CHANGES,
  }),
  'tutoring.absences': query({
    summary: 'Who has not come on a day, with phones of the family and the calls made.',
    access: DESK_STAFF,
    logged: 'read',
    input: z.strictObject(onDaySchema.shape),
    output: z.array(absenceSchema),
  }),
  'tutoring.logCall': command({
    summary: 'A call to the family of a child who did not come.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      childId: childIdSchema,
      person: plainTextSchema.trim().min(1, '请填写打给谁').max(20, '打给谁最多 20 个字'),
      phone: optionalPhoneSchema,
      reached: z.boolean(),
      outcome: plainTextSchema.trim().min(1, '请填写通话结果').max(200, '通话结果最多 200 个字'),
    }),
    output: z.object({ id: z.int() }),
    touches: CHANGES,
  }),
  'tutoring.settleAbsence': command({
    summary: 'Children who have not come are excused, or absent.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      childIds: z.array(childIdSchema).min(1, '请选择儿童').max(500),
      status: absentStatusSchema,
      confirmDayOff: z.boolean().optional(),
      reason: correctionReasonSchema,
    }),
    output: z.object({ settled: z.int() }),
    touches: CHANGES,
  }),
  'tutoring.closeDay': command({
    summary: 'Close a day: nobody is left at the site, and the rest are excused or absent.',
    access: DESK_STAFF,
    input: z.strictObject({
      ...onDaySchema.shape,
      rest: z
        .array(z.object({ childId: childIdSchema, status: absentStatusSchema }))
        .max(500)
        .refine((rest) => new Set(rest.map(({ childId }) => childId)).size === rest.length, {
          message: '同一名儿童出现了两次，请重新打开这一天',
        }),
    }),
    output: totalsSchema,
    touches: CHANGES,
  }),
  'tutoring.keepSheet': command({
    summary: 'Keep a roll-call sheet that is being filled in, or let it go (null).',
    access: DESK_STAFF,
    input: z.strictObject({ ...onDaySchema.shape, sheet: keptSheetSchema.nullable() }),
    output: z.object({ isKept: z.boolean() }),
    touches: [],
  }),
  'tutoring.monthSheet': query({
    summary: 'The monthly sheet: children by held days, a status in each cell.',
    access: DESK_READERS,
    input: z.strictObject({ termId: termIdSchema, month: monthSchema }),
    output: monthSheetSchema,
  }),
  'tutoring.trends': query({
    summary: 'Attendance by week, and children absent several sessions in a row.',
    access: DESK_READERS,
    input: z.strictObject({ termId: termIdSchema }),
    output: trendsSchema,
  }),
  'tutoring.printSignIn': task({
    summary: 'A sign-in sheet of a day to be filled in by hand, with the columns of the screen.',
    access: DESK_STAFF,
    logged: 'export',
    input: z.strictObject({ ...onDaySchema.shape, folder: z.string().min(1) }),
    output: writtenFileSchema,
    paths: ['folder'],
  }),
  'tutoring.printMonth': task({
    summary: 'The monthly sheet as PDF or workbook.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({
      termId: termIdSchema,
      month: monthSchema,
      format: z.enum(['pdf', 'xlsx']),
      folder: z.string().min(1),
      reason: printReasonSchema,
    }),
    output: writtenFileSchema,
    paths: ['folder'],
  }),
} as const
