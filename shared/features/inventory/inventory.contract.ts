import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_STAFF, EVERYONE } from '#shared/contract/roles.ts'
import { itemDraftSchema, itemIdSchema, itemSchema, strikeOffSchema } from './item.ts'

const TOUCHES = ['inventory', 'programmes'] as const

export const inventory = {
  'inventory.list': query({
    summary: 'Everything the site keeps, by number; what was struck off comes last.',
    access: EVERYONE,
    input: z.strictObject({}),
    output: z.array(itemSchema),
  }),
  'inventory.add': command({
    summary: 'Enter a thing with its quantity and room.',
    access: CARE_STAFF,
    input: itemDraftSchema,
    output: itemSchema,
    touches: TOUCHES,
  }),
  'inventory.update': command({
    summary: 'Correct a thing, its quantity or where it is.',
    access: CARE_STAFF,
    input: z.strictObject({ id: itemIdSchema, item: itemDraftSchema }),
    output: itemSchema,
    touches: TOUCHES,
  }),
  'inventory.strikeOff': command({
    summary: 'A thing is gone from a day on, with the reason; its entry stays.',
    access: CARE_STAFF,
    input: strikeOffSchema.extend({ id: itemIdSchema }),
    output: itemSchema,
    touches: TOUCHES,
  }),
  'inventory.restore': command({
    summary: 'Take a striking off back.',
    access: CARE_STAFF,
    input: z.strictObject({ id: itemIdSchema }),
    output: itemSchema,
    touches: TOUCHES,
  }),
} as const
