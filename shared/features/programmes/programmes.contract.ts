import { z } from 'zod'
import { command, query, task } from '#shared/contract/route.ts'
import { CARE_STAFF, DESK_READERS } from '#shared/contract/roles.ts'
import { clashReasonSchema, bookingPlaceSchema } from '#shared/features/bookings/booking.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { campBlockDraftSchema, campBlockIdSchema, campBlockSchema } from './camp-block.ts'
import { cloneInputSchema, clonePreviewSchema } from './clone.ts'
import {
  materialDraftSchema,
  materialIdSchema,
  materialSchema,
  materialSumSchema,
} from './material.ts'
import { confirmationItemSchema, readinessSchema } from './readiness.ts'
import { timetableSchema } from './timetable.ts'

const TOUCHES = ['programmes', 'camps', 'bookings', 'attendance', 'workbench'] as const
const MOST_DAYS = 92

const reasonSchema = plainTextSchema.trim().min(1, '请写明用途').max(100, '用途最多 100 个字')

const daysSchema = z
  .array(daySchema)
  .min(1, '请选择复制到哪几天')
  .max(MOST_DAYS, `一次最多复制到 ${MOST_DAYS} 天`)

export const programmes = {
  'programmes.timetable': query({
    summary: 'The timetable of a camp: its days, activities, themes and supervision.',
    access: DESK_READERS,
    input: z.strictObject({ campId: campIdSchema }),
    output: timetableSchema,
  }),
  'programmes.addBlock': command({
    summary: 'Put an activity on the timetable of a camp.',
    access: CARE_STAFF,
    input: z.strictObject({
      campId: campIdSchema,
      block: campBlockDraftSchema,
      clashReason: clashReasonSchema,
    }),
    output: campBlockSchema,
    touches: TOUCHES,
  }),
  'programmes.updateBlock': command({
    summary: 'Correct an activity of a camp.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: campBlockIdSchema,
      block: campBlockDraftSchema,
      clashReason: clashReasonSchema,
    }),
    output: campBlockSchema,
    touches: TOUCHES,
  }),
  'programmes.moveBlock': command({
    summary: 'Move an activity to another time, day or room.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: campBlockIdSchema,
      place: bookingPlaceSchema,
      clashReason: clashReasonSchema,
    }),
    output: campBlockSchema,
    touches: TOUCHES,
  }),
  'programmes.removeBlock': command({
    summary: 'Take an activity off the timetable; what was planned stays in the log.',
    access: CARE_STAFF,
    input: z.strictObject({ id: campBlockIdSchema }),
    output: campBlockSchema,
    touches: TOUCHES,
  }),
  'programmes.copyBlock': command({
    summary: 'Copy an activity to other days; days that have it already are left alone.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: campBlockIdSchema,
      days: daysSchema,
      clashReason: clashReasonSchema,
    }),
    output: z.object({ copied: z.int(), skipped: z.int() }),
    touches: TOUCHES,
  }),
  'programmes.copyDay': command({
    summary: 'Copy all activities of a day to other days.',
    access: CARE_STAFF,
    input: z.strictObject({
      campId: campIdSchema,
      from: daySchema,
      days: daysSchema,
      clashReason: clashReasonSchema,
    }),
    output: z.object({ copied: z.int(), skipped: z.int() }),
    touches: TOUCHES,
  }),
  'programmes.materials': query({
    summary: 'What a camp needs, summed and compared with the inventory.',
    access: DESK_READERS,
    input: z.strictObject({ campId: campIdSchema }),
    output: z.object({ lines: z.array(materialSchema), sums: z.array(materialSumSchema) }),
  }),
  'programmes.addMaterial': command({
    summary: 'Add something a camp needs.',
    access: CARE_STAFF,
    input: z.strictObject({ campId: campIdSchema, material: materialDraftSchema }),
    output: materialSchema,
    touches: TOUCHES,
  }),
  'programmes.updateMaterial': command({
    summary: 'Correct something a camp needs.',
    access: CARE_STAFF,
    input: z.strictObject({ id: materialIdSchema, material: materialDraftSchema }),
    output: materialSchema,
    touches: TOUCHES,
  }),
  'programmes.removeMaterial': command({
    summary: 'Take something off the list of what a camp needs.',
    access: CARE_STAFF,
    input: z.strictObject({ id: materialIdSchema }),
    output: materialSchema,
    touches: TOUCHES,
  }),
  'programmes.setMaterialReady': command({
    summary: 'Tick off that something is at hand, or take the tick back.',
    access: CARE_STAFF,
    input: z.strictObject({ id: materialIdSchema, isReady: z.boolean() }),
    output: materialSchema,
    touches: TOUCHES,
  }),
  'programmes.readiness': query({
    summary: 'What has to be in order before a camp begins, and what is missing.',
    access: DESK_READERS,
    input: z.strictObject({ campId: campIdSchema }),
    output: readinessSchema,
  }),
  'programmes.readyCamps': query({
    summary: 'How much is missing for each camp that has not ended.',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: z.array(z.object({ campId: campIdSchema, missing: z.int() })),
  }),
  'programmes.confirm': command({
    summary: 'Confirm by hand that something is in order for a camp.',
    access: CARE_STAFF,
    input: z.strictObject({ campId: campIdSchema, item: confirmationItemSchema }),
    output: readinessSchema,
    touches: TOUCHES,
  }),
  'programmes.takeBack': command({
    summary: 'Take a confirmation back, with the reason.',
    access: CARE_STAFF,
    input: z.strictObject({
      campId: campIdSchema,
      item: confirmationItemSchema,
      reason: plainTextSchema.trim().min(1, '请写明收回的原因').max(100, '原因最多 100 个字'),
    }),
    output: readinessSchema,
    touches: TOUCHES,
  }),
  'programmes.clonePreview': query({
    summary: 'What a camp copied onto new dates would be: old day to new day, and who has left.',
    access: CARE_STAFF,
    input: z.strictObject({ fromId: campIdSchema, startsOn: daySchema }),
    output: clonePreviewSchema,
  }),
  'programmes.clone': command({
    summary: 'Copy a camp with its timetable and materials onto new dates.',
    access: CARE_STAFF,
    input: cloneInputSchema,
    output: z.object({ campId: campIdSchema, name: z.string(), blocks: z.int(), days: z.int() }),
    touches: TOUCHES,
  }),
  'programmes.printBook': task({
    summary: 'Write the book of a camp as a PDF into a folder.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({
      campId: campIdSchema,
      folder: z.string().min(1),
      reason: reasonSchema,
    }),
    output: z.object({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
} as const
