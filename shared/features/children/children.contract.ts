import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_READERS, CARE_STAFF, DESK_READERS } from '#shared/contract/roles.ts'
import { childCategoryCodeSchema } from '#shared/kernel/codes/child-categories.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { leftReasonSchema } from './child-codes.ts'
import {
  childChangeSchema,
  childChoiceSchema,
  childDraftSchema,
  childFileSchema,
  childIdSchema,
  childListItemSchema,
} from './child.ts'
import { familyIdSchema } from '#shared/features/families/family.ts'
import { revealReasonSchema } from './reveal-reason.ts'

const TOUCHES = ['children', 'workbench'] as const

export const children = {
  'children.list': query({
    summary: 'The register, those who left included, ID numbers masked.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(childListItemSchema),
  }),
  'children.get': query({
    summary: 'The file of one child, the ID number masked.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({ id: childIdSchema }),
    output: childFileSchema,
  }),
  'children.revealIdNumber': query({
    summary: 'The full ID number of one child, for a reason that is logged (domain §6).',
    access: CARE_STAFF,
    logged: 'read',
    input: z.strictObject({ id: childIdSchema, reason: revealReasonSchema }),
    output: z.object({ idNumber: z.string() }),
  }),
  'children.choices': query({
    summary: 'What a picker of children needs; those who left included and marked.',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: z.array(childChoiceSchema),
  }),
  'children.add': command({
    summary: 'Register a child with its categories, which hold from the day of registration.',
    access: CARE_STAFF,
    input: z.strictObject({
      child: childDraftSchema,
      categories: z.array(childCategoryCodeSchema),
      /** The family of a sibling on file: its people are the same people. */
      familyId: familyIdSchema.optional(),
      /** The one who registers has seen that a child of this name and birth day exists. */
      confirmSameName: z.boolean().optional(),
    }),
    output: childFileSchema,
    touches: TOUCHES,
  }),
  'children.update': command({
    summary: 'Correct the file of a child; without an ID number the one on file stays.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: childIdSchema,
      child: childChangeSchema,
      confirmSameName: z.boolean().optional(),
    }),
    output: childFileSchema,
    touches: TOUCHES,
  }),
  'children.setCategories': command({
    summary: 'Open and end categories from a day on; earlier days stay as they were.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: childIdSchema,
      codes: z.array(childCategoryCodeSchema),
      /** First day of the new state. */
      on: daySchema,
    }),
    output: childFileSchema,
    touches: TOUCHES,
  }),
  'children.leave': command({
    summary: 'Take a child off the register from a day on.',
    access: CARE_STAFF,
    input: z.strictObject({ id: childIdSchema, leftOn: daySchema, reason: leftReasonSchema }),
    output: childFileSchema,
    touches: TOUCHES,
  }),
  'children.rejoin': command({
    summary: 'Put a child back on the register, as if it had not left.',
    access: CARE_STAFF,
    input: z.strictObject({ id: childIdSchema }),
    output: childFileSchema,
    touches: TOUCHES,
  }),
} as const
