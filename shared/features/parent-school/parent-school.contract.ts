import { z } from 'zod'
import { command, query, task } from '#shared/contract/route.ts'
import { CARE_STAFF, DESK_READERS, DESK_STAFF } from '#shared/contract/roles.ts'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { parentGuestSchema } from './guest.ts'
import {
  cancelReasonSchema,
  parentRecordSchema,
  parentSessionDraftSchema,
  parentSessionIdSchema,
  parentSessionSchema,
  parentTopicSchema,
} from './session.ts'
import { targetSchema } from './target.ts'

const TOUCHES = ['parent-school', 'bookings', 'attendance', 'dossiers', 'workbench'] as const

const draftInput = z.strictObject({
  session: parentSessionDraftSchema,
  clashReason: clashReasonSchema,
})
const figuresShape = { sessions: z.int(), attendances: z.int(), people: z.int() } as const

/** A line of the list of sessions. */
export const parentSessionLineSchema = parentSessionSchema.extend({
  /** People invited, and of these who were there. */
  invited: z.int(),
  present: z.int(),
  score: z.number().nullable(),
})
export type ParentSessionLine = z.output<typeof parentSessionLineSchema>

export const parentFiguresSchema = z.object({
  ...figuresShape,
  otherGuests: z.int(),
  score: z.number().nullable(),
  byTopic: z.array(z.object({ topic: parentTopicSchema, figures: z.object(figuresShape) })),
  /** Guardians of children on the register who were at no session of the period. */
  neverCame: z.array(
    z.object({
      personId: personIdSchema,
      name: z.string(),
      phone: z.string(),
      children: z.array(z.object({ name: z.string(), village: z.string() })),
      /** How often they were invited in the period. */
      invited: z.int(),
    }),
  ),
})
export type ParentSchoolFigures = z.output<typeof parentFiguresSchema>

export const openedParentSessionSchema = z.object({
  session: parentSessionSchema,
  roomName: z.string(),
  lecturerName: z.string(),
  guests: z.array(parentGuestSchema),
  makesUp: z.object({ id: parentSessionIdSchema, title: z.string(), day: daySchema }).nullable(),
  /** Make-up sessions of this one that were not cancelled. */
  madeUpBy: z.array(z.object({ id: parentSessionIdSchema, day: daySchema })),
})
export type OpenedParentSession = z.output<typeof openedParentSessionSchema>

export const parentSchool = {
  'parent-school.list': query({
    summary: 'Sessions of the parent school (R25), the latest first, with how many came.',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: z.array(parentSessionLineSchema),
  }),
  'parent-school.get': query({
    summary: 'A session with its guests; nothing on it tells the tier of a child.',
    access: DESK_READERS,
    input: z.strictObject({ id: parentSessionIdSchema }),
    output: openedParentSessionSchema,
  }),
  'parent-school.targets': query({
    summary: 'Guardians to invite, those of children in emergency and key care first (R25).',
    access: CARE_STAFF,
    input: z.strictObject({ id: parentSessionIdSchema }),
    output: z.array(targetSchema),
  }),
  'parent-school.figures': query({
    summary: 'Sessions, 人次 and people of a period, by topic, and who never came.',
    access: DESK_READERS,
    input: z
      .strictObject({ from: daySchema, to: daySchema })
      .refine(({ from, to }) => from <= to, { message: '结束日期不能早于开始日期', path: ['to'] }),
    output: parentFiguresSchema,
  }),
  'parent-school.plan': command({
    summary: 'Plan a session.',
    access: CARE_STAFF,
    input: draftInput,
    output: parentSessionSchema,
    touches: TOUCHES,
  }),
  'parent-school.change': command({
    summary: 'Change or move a session that was not held yet.',
    access: CARE_STAFF,
    input: draftInput.extend({ id: parentSessionIdSchema }),
    output: parentSessionSchema,
    touches: TOUCHES,
  }),
  'parent-school.cancel': command({
    summary: 'Cancel a session with the reason.',
    access: CARE_STAFF,
    input: z.strictObject({ id: parentSessionIdSchema, reason: cancelReasonSchema }),
    output: parentSessionSchema,
    touches: TOUCHES,
  }),
  'parent-school.restore': command({
    summary: 'Take a cancellation back.',
    access: CARE_STAFF,
    input: z.strictObject({ id: parentSessionIdSchema, clashReason: clashReasonSchema }),
    output: parentSessionSchema,
    touches: TOUCHES,
  }),
  'parent-school.invite': command({
    summary: 'Invite guardians, each for their children; who is invited already stays so.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: parentSessionIdSchema,
      guests: z
        .array(z.strictObject({ personId: personIdSchema, childId: childIdSchema }))
        .min(1, '请先勾选要邀请的监护人')
        .max(1000, '一次最多邀请 1000 人'),
    }),
    output: z.object({ people: z.int() }),
    touches: TOUCHES,
  }),
  'parent-school.uninvite': command({
    summary: 'Take an invitation back before the roll is called.',
    access: CARE_STAFF,
    input: z.strictObject({ id: parentSessionIdSchema, personId: personIdSchema }),
    output: z.object({ children: z.array(childIdSchema) }),
    touches: TOUCHES,
  }),
  'parent-school.record': command({
    summary: 'Call the roll of a session and say what became of it; again to correct it.',
    access: DESK_STAFF,
    input: parentRecordSchema.extend({ id: parentSessionIdSchema }),
    output: z.object(figuresShape),
    touches: TOUCHES,
  }),
  'parent-school.makeUp': command({
    summary: 'Plan a session for those who were absent from one that was held, and invite them.',
    access: CARE_STAFF,
    input: draftInput.extend({ id: parentSessionIdSchema }),
    output: z.object({ session: parentSessionSchema, invited: z.int() }),
    touches: TOUCHES,
  }),
  'parent-school.signInSheet': task({
    summary: 'Write the sign-in sheet of a session as a PDF into a folder.',
    access: DESK_STAFF,
    logged: 'export',
    input: z.strictObject({ id: parentSessionIdSchema, folder: z.string().min(1) }),
    output: z.object({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
} as const
