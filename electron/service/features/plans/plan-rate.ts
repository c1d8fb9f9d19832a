import type { ChildId } from '#shared/features/children/child.ts'
import { isInForceOn } from '#shared/features/plans/plan-status.ts'
import { SERVICE_KINDS, type ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCountedNotes } from './notes.repository.ts'
import { listPlans } from './plan-facts.ts'

/** Children with a plan in force on a day, among the children on the register (R12). */
export function planRate(db: Reads, day: Day): Rate {
  const covered = new Set(
    listPlans(db, day)
      .filter((plan) => isInForceOn(plan, day))
      .map(({ childId }) => childId),
  )
  const members = listMembersOn(db, day)
  return {
    numerator: members.filter(({ id }) => covered.has(id)).length,
    denominator: members.length,
  }
}

/** 人数, 人次 and minutes of services. */
export interface ServiceFigures {
  /** Different children. */
  readonly persons: number
  /** Services; one that is of two kinds counts once under each. */
  readonly personTimes: number
  readonly minutes: number
}

/** Services of a period, both days included; attempts are not counted (domain §1.7). */
export function servicesIn(
  db: Reads,
  from: Day,
  to: Day,
): {
  readonly total: ServiceFigures
  readonly byKind: ReadonlyMap<ServiceKindCode, ServiceFigures>
} {
  const notes = listCountedNotes(db, from, to)
  const byKind = SERVICE_KINDS.map(
    ({ code }) => [code, figuresOf(notes.filter(({ kinds }) => kinds.includes(code)))] as const,
  )
  return { total: figuresOf(notes), byKind: new Map(byKind) }
}

function figuresOf(
  notes: readonly { readonly childId: ChildId; readonly minutes: number }[],
): ServiceFigures {
  return {
    persons: new Set(notes.map(({ childId }) => childId)).size,
    personTimes: notes.length,
    minutes: notes.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
