import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { campSpan, type CampSegment } from '#shared/features/camps/segments.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { isMemberOn } from '#shared/features/children/population.ts'
import type { CampFormFields } from '#shared/features/enrolments/camp-form.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { nextOpenDay } from '#service/features/camps/roster.public.ts'
import type { RecordedCamp } from '#service/features/camps/camps.public.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { countWaiting } from './form-states.ts'
import { saveForm } from './forms.repository.ts'
import { getOpenCamp } from './open-camp.ts'
import { formLines, freePlaces } from './read-forms.ts'
import { takeIn } from './take-in.ts'

type Input = ParsedInput<'enrolments.saveForms'>

/**
 * A pile of paper forms in one act, none kept when one is wrong. Throws CAMP_CANCELLED,
 * ENROLMENT_CHILD_TWICE, ENROLMENT_CHILD_NOT_ON_REGISTER, ENROLMENT_APPLIED_TOO_LATE, each with the
 * row, NOT_FOUND, and what `takeIn` throws.
 */
export function saveForms(
  context: CommandContext,
  { campId, forms, fillPlaces, clashReason }: Input,
): RouteOutput<'enrolments.saveForms'> {
  const { db } = context
  const camp = getOpenCamp(db, campId)
  refuseBadRows(db, forms, campSpan(camp.segments))
  for (const form of forms) {
    saveForm(db, campId, form)
    context.about('child', form.childId)
  }
  context.about('camp', campId)
  const next = fillPlaces ? firstInLine(context, camp) : []
  if (next.length > 0) takeIn(context, { campId, childIds: next, clashReason })
  return { saved: forms.length, enrolled: next.length, waiting: countWaiting(db, campId) }
}

function refuseBadRows(
  db: Reads,
  forms: readonly CampFormFields[],
  { startsOn, endsOn }: CampSegment,
) {
  const rows = new Map<ChildId, number>()
  for (const [index, { childId, appliedOn }] of forms.entries()) {
    const row = index + 1
    const child = findChild(db, childId)
    if (child === undefined) throw new AppError('NOT_FOUND')
    const { name } = child
    const first = rows.get(childId)
    if (first !== undefined) throw new AppError('ENROLMENT_CHILD_TWICE', { name, row, first })
    rows.set(childId, row)
    const day = appliedOn > startsOn ? appliedOn : startsOn
    if (appliedOn > endsOn) throw new AppError('ENROLMENT_APPLIED_TOO_LATE', { name, row, endsOn })
    if (!isMemberOn(child, day)) {
      throw new AppError('ENROLMENT_CHILD_NOT_ON_REGISTER', { name, row, day })
    }
  }
}

/** Who waits first; a child that has left the register meanwhile is passed over. */
function firstInLine({ db, today }: CommandContext, camp: RecordedCamp) {
  const day = nextOpenDay(camp)
  return formLines(db, camp.id, today)
    .filter(({ state, childId }) => {
      const child = state === 'waiting' ? findChild(db, childId) : undefined
      return child !== undefined && isMemberOn(child, day)
    })
    .slice(0, freePlaces(camp))
    .map(({ childId }) => childId)
}
