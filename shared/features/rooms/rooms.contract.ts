import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_STAFF, EVERYONE } from '#shared/contract/roles.ts'
import { roomFunctionCodeSchema } from '#shared/kernel/codes/room-functions.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { roomDraftSchema, roomIdSchema, roomSchema } from './room.ts'

const premisesCheckSchema = z.object({
  day: daySchema,
  areaDm2: z.int(),
  dedicatedAreaDm2: z.int(),
  minimumDm2: z.int(),
  isAreaMet: z.boolean(),
  functions: z.array(
    z.object({
      code: roomFunctionCodeSchema,
      name: z.string(),
      roomIds: z.array(roomIdSchema),
    }),
  ),
  isComplete: z.boolean(),
  isMet: z.boolean(),
})

export const rooms = {
  'rooms.list': query({
    summary: 'All rooms, those out of use included.',
    access: EVERYONE,
    input: z.strictObject({}),
    output: z.array(roomSchema),
  }),
  'rooms.check': query({
    summary: 'Area and five-room check of the policy on a day (R05, R06).',
    access: EVERYONE,
    input: z.strictObject({ day: daySchema.optional() }),
    output: premisesCheckSchema,
  }),
  'rooms.add': command({
    summary: 'Add a room.',
    access: CARE_STAFF,
    input: roomDraftSchema,
    output: roomSchema,
    touches: ['rooms', 'workbench'],
  }),
  'rooms.update': command({
    summary: 'Correct a room, or end its use.',
    access: CARE_STAFF,
    input: z.strictObject({ id: roomIdSchema, room: roomDraftSchema }),
    output: roomSchema,
    touches: ['rooms', 'workbench'],
  }),
} as const
