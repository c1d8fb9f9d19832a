import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { getRecordedCamp } from '#service/features/camps/camps.public.ts'
import { nextOpenDay, takeOffRoster } from '#service/features/camps/roster.public.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { countWaiting, getForm } from './form-states.ts'
import { closeFormOf } from './forms.public.ts'
import { getOpenCamp } from './open-camp.ts'
import { freePlaces } from './read-forms.ts'

/**
 * An application is taken back; a child with a place leaves the roster, days attended stay counted
 * (R13). Throws CAMP_CANCELLED, ENROLMENT_ALREADY_OUT, NOT_FOUND and what `takeOffRoster` throws.
 */
export function withdrawForm(
  context: CommandContext,
  { campId, childId, reason, withdrawnOn }: ParsedInput<'enrolments.withdraw'>,
): RouteOutput<'enrolments.withdraw'> {
  const { db } = context
  const camp = getOpenCamp(db, campId)
  const { state } = getForm(db, campId, childId)
  if (state === 'declined' || state === 'withdrawn') {
    throw new AppError('ENROLMENT_ALREADY_OUT', { name: findChild(db, childId)?.name ?? '' })
  }
  if (state === 'enrolled') {
    const enrolledOn = camp.members.find((member) => member.childId === childId)?.enrolledOn
    const open = nextOpenDay(camp)
    const first = enrolledOn !== undefined && enrolledOn > open ? enrolledOn : open
    takeOffRoster(context, { campId, childId, withdrawnOn: withdrawnOn ?? first })
  } else context.about('camp', campId)
  closeFormOf(context, campId, childId, reason)
  context.about('child', childId)
  return { free: freePlaces(getRecordedCamp(db, campId)), waiting: countWaiting(db, campId) }
}
