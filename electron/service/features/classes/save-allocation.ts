import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { classesOverlap } from '#shared/features/classes/class-slot.ts'
import type { ClassId } from '#shared/features/classes/interest-class.ts'
import type { ClassSummary } from '#shared/features/classes/class-summary.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { insertDrawing } from './classes.repository.ts'
import { placeChildren, sessionsFrom } from './members.ts'
import { drawPlaces, readEnrolment } from './read-enrolment.ts'
import { refuse } from './refusals.ts'
import { settle } from './save-class.ts'

type Input = ParsedInput<'classes.saveAllocation'>
type Places = readonly Pick<Input['places'][number], 'childId' | 'classId'>[]

/**
 * Puts children into classes as the lots gave it and hands corrected it; the seed is kept, so that
 * the drawing can be repeated. Throws NOT_FOUND, CLASS_CHOICE_WRONG, CLASS_PLACES_OVERLAP,
 * what placeChildren throws, BOOKING_CLASH.
 */
export function saveAllocation(
  context: CommandContext,
  { periodId, seed, perChild, joinedOn, places, clashReason }: Input,
): { readonly count: number } {
  const { db, account, now } = context
  const { classes, children } = readEnrolment(context, { periodId })
  const drawn = drawPlaces(context, { periodId, seed, perChild })
  const byId = new Map(classes.map((one) => [one.id, one]))
  const holds = new Map(children.map(({ childId, holds: own }) => [childId, own]))
  refuseOverlaps(context, places, byId, holds)
  const byClass = Map.groupBy(places, ({ classId }) => classId)
  const sessions = [...byClass].flatMap(([classId, own]) => {
    const from = startOf(byId, classId, joinedOn)
    placeChildren(
      context,
      classId,
      own.map(({ childId }) => childId),
      from,
    )
    return sessionsFrom(db, classId, from)
  })
  const placedChildren = new Set(places.map(({ childId }) => childId))
  insertDrawing(db, {
    periodId,
    seed,
    placed: places.length,
    corrected: countOnlyIn(drawn.places, places) + countOnlyIn(places, drawn.places),
    unplaced: children.filter(
      ({ childId, choices, holds: own }) =>
        choices.length > 0 && own.length === 0 && !placedChildren.has(childId),
    ).length,
    madeAt: now,
    madeBy: account.id,
  })
  settle(context, sessions, clashReason)
  return { count: places.length }
}

function refuseOverlaps(
  { db }: CommandContext,
  places: Input['places'],
  byId: ReadonlyMap<ClassId, ClassSummary>,
  holds: ReadonlyMap<ChildId, readonly ClassId[]>,
): void {
  const taken = new Map<ChildId, ClassSummary[]>()
  for (const { childId, classId } of places) {
    const wanted = byId.get(classId)
    if (wanted === undefined) throw refuse('CLASS_CHOICE_WRONG')
    const own = taken.get(childId) ?? (holds.get(childId) ?? []).flatMap((id) => byId.get(id) ?? [])
    const other = own.find((one) => one.id !== classId && classesOverlap(one, wanted))
    if (other !== undefined) {
      const number = findChild(db, childId)?.number ?? ''
      throw refuse('CLASS_PLACES_OVERLAP', { number, one: other.name, other: wanted.name })
    }
    taken.set(childId, [...own, wanted])
  }
}

/** A class that begins later is joined on its first day. */
function startOf(
  byId: ReadonlyMap<ClassId, ClassSummary>,
  classId: ClassId,
  joinedOn: Input['joinedOn'],
): Input['joinedOn'] {
  const startsOn = byId.get(classId)?.startsOn ?? joinedOn
  return startsOn > joinedOn ? startsOn : joinedOn
}

/** Places of the first list that are not on the other. */
function countOnlyIn(one: Places, other: Places): number {
  const keys = new Set(other.map(keyOf))
  return one.filter((place) => !keys.has(keyOf(place))).length
}

function keyOf({ childId, classId }: Places[number]): string {
  return `${childId} ${classId}`
}
