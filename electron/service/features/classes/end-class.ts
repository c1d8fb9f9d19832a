import type { ParsedInput } from '#shared/contract/index.ts'
import type { ClassSummary } from '#shared/features/classes/class-summary.ts'
import { isFixed } from '#shared/features/classes/plan-sessions.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { planAnew } from './class-plan.ts'
import { getClass, updateClassEnd } from './classes.repository.ts'
import { listMembersOf, updateLeftOn } from './members.repository.ts'
import { refuse, refuseDayOutside, refuseEnded } from './refusals.ts'
import { settle } from './save-class.ts'
import { listSessionsOf, removeSession, updateSession } from './sessions.repository.ts'
import { summaryOf } from './summaries.ts'

/**
 * Ends a class: from that day on its sessions are gone (those moved or made up are cancelled) and
 * its children have left. Throws NOT_FOUND, CLASS_ENDED, CLASS_DAY_OUTSIDE, CLASS_SESSION_HELD.
 */
export function endClass(
  context: CommandContext,
  { id, endedOn, reason }: ParsedInput<'classes.end'>,
): ClassSummary {
  const { db, today } = context
  const one = getClass(db, id)
  refuseEnded(one)
  refuseDayOutside(db, one, endedOn)
  const later = listSessionsOf(db, id).filter(({ day }) => day >= endedOn)
  const held = later.find(({ status }) => status === 'held')
  if (held !== undefined) throw refuse('CLASS_SESSION_HELD', { day: held.day })
  for (const session of later) {
    if (session.status === 'cancelled') continue
    if (isFixed(session)) updateSession(db, { ...session, status: 'cancelled', reason })
    else removeSession(db, session.id)
  }
  for (const member of listMembersOf(db, id)) {
    if (member.leftOn !== null) continue
    updateLeftOn(db, member.id, member.joinedOn > endedOn ? member.joinedOn : endedOn)
  }
  updateClassEnd(db, id, { endedOn, reason })
  context.about('class', id)
  context.because(reason)
  return summaryOf(db, id, today)
}

/**
 * Takes the end back: who left with the class is in it again, what the end cancelled stands again, and
 * the rest is planned anew.
 * Throws NOT_FOUND, CLASS_NOT_ENDED, BOOKING_CLASH.
 */
export function reopenClass(
  context: CommandContext,
  { id, clashReason }: ParsedInput<'classes.reopen'>,
): ClassSummary {
  const { db, today } = context
  const { endedOn, endReason } = getClass(db, id)
  if (endedOn === null) throw refuse('CLASS_NOT_ENDED')
  updateClassEnd(db, id, { endedOn: null, reason: '' })
  const members = listMembersOf(db, id)
  for (const member of members) {
    const isIn = members.some((other) => other.childId === member.childId && other.leftOn === null)
    const leftWithIt =
      member.leftOn === endedOn || (member.leftOn === member.joinedOn && member.joinedOn > endedOn)
    if (leftWithIt && !isIn) updateLeftOn(db, member.id, null)
  }
  context.about('class', id)
  const back = listSessionsOf(db, id).filter(
    ({ status, day, reason }) => status === 'cancelled' && day >= endedOn && reason === endReason,
  )
  for (const session of back) updateSession(db, { ...session, status: 'planned', reason: '' })
  settle(context, [...back, ...planAnew(db, getClass(db, id), endedOn)], clashReason)
  return summaryOf(db, id, today)
}
