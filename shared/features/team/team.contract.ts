import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_STAFF, EVERYONE } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { teamMemberDraftSchema, teamMemberIdSchema, teamMemberSchema } from './team-member.ts'

/** A name stands on everything its bearer is put in charge of. */
const TOUCHES = [
  'team',
  'bookings',
  'camps',
  'programmes',
  'classes',
  'tutoring',
  'parent-school',
  'workbench',
] as const

export const team = {
  'team.list': query({
    summary: 'Everybody who works or worked with the children, those at work first.',
    access: EVERYONE,
    input: z.strictObject({}),
    output: z.array(teamMemberSchema),
  }),
  'team.add': command({
    summary: 'Add a person to the team (R28, R29).',
    access: CARE_STAFF,
    input: z.strictObject({
      member: teamMemberDraftSchema,
      /** Needed when somebody of that name is at work already. */
      confirmSameName: z.boolean().optional(),
    }),
    output: teamMemberSchema,
    touches: TOUCHES,
  }),
  'team.update': command({
    summary: 'Correct what is known of a person of the team.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: teamMemberIdSchema,
      member: teamMemberDraftSchema,
      confirmSameName: z.boolean().optional(),
    }),
    output: teamMemberSchema,
    touches: TOUCHES,
  }),
  'team.leave': command({
    summary: 'A person stops working here; leftOn is the first day without them.',
    access: CARE_STAFF,
    input: z.strictObject({ id: teamMemberIdSchema, leftOn: daySchema }),
    output: teamMemberSchema,
    touches: TOUCHES,
  }),
  'team.rejoin': command({
    summary: 'Take a leaving back.',
    access: CARE_STAFF,
    input: z.strictObject({ id: teamMemberIdSchema }),
    output: teamMemberSchema,
    touches: TOUCHES,
  }),
} as const
