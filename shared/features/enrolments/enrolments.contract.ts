import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_STAFF, DESK_READERS } from '#shared/contract/roles.ts'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { campFormDraftSchema, campFormLineSchema } from './camp-form.ts'

const TOUCHES = ['enrolments', 'camps', 'programmes', 'bookings', 'workbench'] as const
/** A pile of paper that is typed in at one go. */
const MOST_FORMS = 100

const reasonSchema = plainTextSchema.trim().min(1, '请写明原因').max(100, '原因最多 100 个字')

export const enrolments = {
  'enrolments.ofCamp': query({
    summary: 'Applications for a camp, the waiting list in its order (R13).',
    access: DESK_READERS,
    input: z.strictObject({ campId: campIdSchema }),
    output: z.object({
      quota: z.int(),
      /** Places nobody has; never below 0. */
      free: z.int(),
      forms: z.array(campFormLineSchema),
      /** False for a reader from whom health is kept until the camp is held. */
      showsHealth: z.boolean(),
    }),
  }),
  'enrolments.saveForms': command({
    summary: 'Keep paper forms, all of them or none; a new one waits for a place.',
    access: CARE_STAFF,
    input: z.strictObject({
      campId: campIdSchema,
      forms: z
        .array(campFormDraftSchema)
        .min(1, '请至少填写一名儿童')
        .max(MOST_FORMS, `一次最多登记 ${MOST_FORMS} 份`),
      /** Takes those who wait in, in the order of the list, as long as there are places. */
      fillPlaces: z.boolean(),
      clashReason: clashReasonSchema,
    }),
    output: z.object({ saved: z.int(), enrolled: z.int(), waiting: z.int() }),
    touches: TOUCHES,
  }),
  'enrolments.enrol': command({
    summary: 'Take children from the waiting list in; all of them or none.',
    access: CARE_STAFF,
    input: z.strictObject({
      campId: campIdSchema,
      childIds: z.array(childIdSchema).min(1, '请选择要录取的儿童'),
      clashReason: clashReasonSchema,
    }),
    output: z.object({ enrolled: z.int(), memberCount: z.int() }),
    touches: TOUCHES,
  }),
  'enrolments.decline': command({
    summary: 'Turn an application that waits down, with the reason.',
    access: CARE_STAFF,
    input: z.strictObject({ campId: campIdSchema, childId: childIdSchema, reason: reasonSchema }),
    output: z.object({ waiting: z.int() }),
    touches: TOUCHES,
  }),
  'enrolments.withdraw': command({
    summary: 'The family takes its application back; who was taken in leaves the roster.',
    access: CARE_STAFF,
    input: z.strictObject({
      campId: campIdSchema,
      childId: childIdSchema,
      reason: reasonSchema,
      /** First day without a child that was taken in; unless given, the first day not recorded. */
      withdrawnOn: daySchema.optional(),
    }),
    output: z.object({ free: z.int(), waiting: z.int() }),
    touches: TOUCHES,
  }),
} as const
