import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_STAFF, DESK_READERS, DESK_STAFF } from '#shared/contract/roles.ts'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { campDayDraftSchema } from './camp-day.ts'
import { campRulesSchema } from './camp-rules.ts'
import { campFileSchema, campSummarySchema, campYearSchema } from './camp-summary.ts'
import { campDraftSchema, campIdSchema } from './camp.ts'
import {
  incidentDraftSchema,
  incidentIdSchema,
  incidentNoteSchema,
  incidentSchema,
} from './incident.ts'

const TOUCHES = [
  'camps',
  'enrolments',
  'programmes',
  'bookings',
  'attendance',
  'funding',
  'workbench',
] as const

export const camps = {
  'camps.list': query({
    summary: 'All camps with what was counted of them, the latest first.',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: z.array(campSummarySchema),
  }),
  'camps.get': query({
    summary: 'One camp with its days, its roster and the attendance of every child.',
    access: DESK_READERS,
    input: z.strictObject({ id: campIdSchema }),
    output: campFileSchema,
  }),
  'camps.year': query({
    summary: 'Qualified camps of the calendar or project year that holds a day (R13).',
    access: DESK_READERS,
    input: z.strictObject({
      basis: z.enum(['calendar', 'project']).optional(),
      day: daySchema.optional(),
    }),
    output: campYearSchema.extend({
      /** Distinct children and 人日 of the held days of the year, whatever became of the camp. */
      camperCount: z.int(),
      personDays: z.int(),
      rules: campRulesSchema,
    }),
  }),
  'camps.schedule': command({
    summary: 'Schedule a camp in one or several parts.',
    access: CARE_STAFF,
    input: campDraftSchema,
    output: campSummarySchema,
    touches: TOUCHES,
  }),
  'camps.reschedule': command({
    summary: 'Correct a camp or move its dates; a held day cannot be left out.',
    access: CARE_STAFF,
    input: z.strictObject({ id: campIdSchema, camp: campDraftSchema }),
    output: campSummarySchema,
    touches: TOUCHES,
  }),
  'camps.cancel': command({
    summary: 'Call off a camp of which nothing has been held.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: campIdSchema,
      reason: plainTextSchema.trim().min(1, '请填写取消的原因').max(200, '取消的原因最多 200 个字'),
    }),
    output: campSummarySchema,
    touches: TOUCHES,
  }),
  'camps.enrol': command({
    summary: 'Put children on the roster; all of them or none.',
    access: CARE_STAFF,
    input: z.strictObject({
      campId: campIdSchema,
      childIds: z.array(childIdSchema).min(1, '请选择参营的儿童'),
      /** First day the child takes part; unless given, the first day not yet recorded. */
      enrolledOn: daySchema.optional(),
      clashReason: clashReasonSchema,
    }),
    output: z.object({ enrolled: z.int(), memberCount: z.int() }),
    touches: TOUCHES,
  }),
  'camps.withdraw': command({
    summary: 'Take a child off the roster; withdrawnOn is the first day without the child.',
    access: CARE_STAFF,
    input: z.strictObject({ campId: campIdSchema, childId: childIdSchema, withdrawnOn: daySchema }),
    output: z.object({ enrolledOn: daySchema, withdrawnOn: daySchema }),
    touches: TOUCHES,
  }),
  'camps.recordDay': command({
    summary: 'Record how one day went, with the whole roll call; once more corrects it.',
    access: DESK_STAFF,
    input: campDayDraftSchema,
    output: campSummarySchema,
    touches: TOUCHES,
  }),
  'camps.incidents': query({
    summary: 'First aid and incidents of a camp with what followed, the earliest first.',
    access: DESK_READERS,
    input: z.strictObject({ campId: campIdSchema }),
    output: z.array(incidentSchema),
  }),
  'camps.recordIncident': command({
    summary: 'Write first aid or an incident down; an entry is never changed.',
    access: DESK_STAFF,
    input: z.strictObject({ campId: campIdSchema, incident: incidentDraftSchema }),
    output: incidentSchema,
    touches: TOUCHES,
  }),
  'camps.addIncidentNote': command({
    summary: 'Add what followed to an entry, or close it with that.',
    access: DESK_STAFF,
    input: z.strictObject({ id: incidentIdSchema, text: incidentNoteSchema, close: z.boolean() }),
    output: incidentSchema,
    touches: TOUCHES,
  }),
} as const
