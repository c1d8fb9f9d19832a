import type { Day } from '#shared/kernel/day.ts'

/** A stay in a class; `leftOn` is the first day without the child. */
interface Stay {
  readonly joinedOn: Day
  readonly leftOn: Day | null
}

export function isStayOn({ joinedOn, leftOn }: Stay, day: Day): boolean {
  return joinedOn <= day && (leftOn === null || day < leftOn)
}

/** Takes a place on that day or later. */
export function isStayFrom({ joinedOn, leftOn }: Stay, day: Day): boolean {
  return leftOn === null || (leftOn > day && leftOn > joinedOn)
}
