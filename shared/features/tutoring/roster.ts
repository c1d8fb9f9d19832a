import { z } from 'zod'
import { daySchema, type Day } from '#shared/kernel/day.ts'

export const memberIdSchema = z.int().positive().brand<'TutoringMemberId'>()
export type MemberId = z.infer<typeof memberIdSchema>

/** A stay on the roster; `leftOn` is the first day on which the child no longer comes. */
export interface Membership {
  readonly joinedOn: Day
  readonly leftOn: Day | null
}

export const membershipSchema = z.object({ joinedOn: daySchema, leftOn: daySchema.nullable() })

/** On the roster of a day: joined on or before it, and not yet left. */
export function isMemberOn(member: Membership, day: Day): boolean {
  return member.joinedOn <= day && (member.leftOn === null || day < member.leftOn)
}

/** On the roster on at least one day between two days, both included. */
export function isMemberBetween(member: Membership, from: Day, to: Day): boolean {
  return (
    member.joinedOn <= to &&
    (member.leftOn === null || (member.leftOn > from && member.leftOn > member.joinedOn))
  )
}

/** Whether joining again from a day would overlap an earlier stay. */
export function overlapsStay(earlier: Membership, joinsOn: Day): boolean {
  if (earlier.leftOn === null) return true
  return earlier.leftOn > joinsOn && earlier.leftOn > earlier.joinedOn
}
