import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_READERS, CARE_STAFF } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { revealReasonSchema } from '#shared/features/children/reveal-reason.ts'
import {
  correctionReasonSchema,
  factChangeSchema,
  familyFieldsSchema,
  personFieldsSchema,
} from './family-change.ts'
import {
  familyCandidateSchema,
  familyFileSchema,
  periodFactSchema,
  personIdSchema,
} from './family.ts'

const TOUCHES = ['families', 'children', 'collectors', 'tutoring', 'workbench'] as const

export const families = {
  'families.ofChild': query({
    summary: 'The family of a child, its people, and everything that changed with time.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({ childId: childIdSchema }),
    output: familyFileSchema,
  }),
  'families.candidates': query({
    summary: 'Families in which somebody of that name and phone is on file: brothers and sisters.',
    access: CARE_STAFF,
    input: z.strictObject({
      name: plainTextSchema.trim().min(1).max(30),
      phone: plainTextSchema.trim().min(1).max(30),
    }),
    output: z.array(familyCandidateSchema),
  }),
  'families.update': command({
    summary: 'Set what is known of a family as a whole.',
    access: CARE_STAFF,
    input: z.strictObject({ childId: childIdSchema, family: familyFieldsSchema }),
    output: familyFileSchema,
    touches: TOUCHES,
  }),
  'families.correctPerson': command({
    summary: 'Correct a person of the family; without an ID number the one on file stays.',
    access: CARE_STAFF,
    input: z.strictObject({
      childId: childIdSchema,
      personId: personIdSchema,
      person: personFieldsSchema,
    }),
    output: familyFileSchema,
    touches: TOUCHES,
  }),
  'families.revealIdNumber': query({
    summary: 'The full ID number of a person of the family, for a reason that is logged.',
    access: CARE_STAFF,
    logged: 'read',
    input: z.strictObject({
      childId: childIdSchema,
      personId: personIdSchema,
      reason: revealReasonSchema,
    }),
    output: z.object({ idNumber: z.string() }),
  }),
  'families.change': command({
    summary: 'Another guardian, school, home, health or whereabouts from a day on; the past stays.',
    access: CARE_STAFF,
    input: z.strictObject({
      childId: childIdSchema,
      /** First day of the new state. */
      on: daySchema,
      change: factChangeSchema,
    }),
    output: familyFileSchema,
    touches: TOUCHES,
  }),
  'families.correctPeriod': command({
    summary: 'Correct the days of a period that was recorded wrong.',
    access: CARE_STAFF,
    input: z.strictObject({
      childId: childIdSchema,
      fact: periodFactSchema,
      id: z.int().positive(),
      startsOn: daySchema,
      endedOn: daySchema.nullable(),
      reason: correctionReasonSchema,
    }),
    output: familyFileSchema,
    touches: TOUCHES,
  }),
} as const
