import type { ParsedInput } from '#shared/contract/index.ts'
import type { ClassSession } from '#shared/features/classes/class-session.ts'
import type { ClassSummary, PlanPreview } from '#shared/features/classes/class-summary.ts'
import type {
  ClassFields,
  ClassId,
  InterestClass,
} from '#shared/features/classes/interest-class.ts'
import { settleClashes } from '#service/features/bookings/bookings.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { planAnew, previewPlan } from './class-plan.ts'
import { findClassNamed, getClass, insertClass, updateClass } from './classes.repository.ts'
import { listChoices, listMembersOf } from './members.repository.ts'
import { refuse, refuseEnded, refuseFields } from './refusals.ts'
import { listSessionsOf } from './sessions.repository.ts'
import { isStayFrom } from './stay.ts'
import { summaryOf } from './summaries.ts'

/**
 * Opens a class and generates its sessions. Throws CLASS_NAME_TAKEN, CLASS_OUTSIDE_PERIOD,
 * CLASS_WITHOUT_SESSIONS, CLASS_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK, BOOKING_CLASH.
 */
export function addClass(
  context: CommandContext,
  { class: fields, clashReason }: ParsedInput<'classes.add'>,
): ClassSummary {
  const { db, today } = context
  refuseTakenName(db, fields, null)
  refuseFields(db, fields, fields.startsOn)
  const id = insertClass(db, fields)
  context.about('class', id)
  settle(context, planAnew(db, getClass(db, id), fields.startsOn), clashReason)
  return summaryOf(db, id, today)
}

/**
 * Changes a class; its sessions are planned anew from a day on. Besides what addClass throws:
 * NOT_FOUND, CLASS_ENDED, CLASS_HAS_CHOICES, CLASS_HELD_OUTSIDE, CLASS_QUOTA_BELOW_MEMBERS.
 */
export function changeClass(
  context: CommandContext,
  { id, class: fields, from, clashReason }: ParsedInput<'classes.update'>,
): ClassSummary {
  const { db, today } = context
  const before = getClass(db, id)
  refuseEnded(before)
  refuseTakenName(db, fields, id)
  const first = from > fields.startsOn ? from : fields.startsOn
  refuseFields(db, fields, first)
  refuseChange(db, before, fields)
  updateClass(db, id, fields)
  context.about('class', id)
  settle(context, planAnew(db, getClass(db, id), from, before), clashReason)
  return summaryOf(db, id, today)
}

/** What saving would do to the sessions. Throws NOT_FOUND. */
export function previewClass(
  { db }: QueryContext,
  { id, class: fields, from }: ParsedInput<'classes.preview'>,
): PlanPreview {
  const sessions = id === null ? [] : listSessionsOf(db, getClass(db, id).id)
  return previewPlan(db, fields, sessions, from ?? fields.startsOn)
}

/** Asks about what the sessions take up; throws BOOKING_CLASH. */
export function settle(
  context: CommandContext,
  sessions: readonly Pick<ClassSession, 'id' | 'day'>[],
  clashReason: string | undefined,
): void {
  const refs = sessions.map(({ id, day }) => ({ kind: 'class-session' as const, id, day }))
  settleClashes(context, refs, clashReason)
}

function refuseTakenName(db: Reads, { name, periodId }: ClassFields, own: ClassId | null): void {
  if (findClassNamed(db, name, periodId).every((id) => id === own)) return
  throw refuse('CLASS_NAME_TAKEN', { name })
}

function refuseChange(db: Reads, before: InterestClass, fields: ClassFields): void {
  const chosen = listChoices(db).filter(({ classId }) => classId === before.id).length
  if (fields.periodId !== before.periodId && chosen > 0) {
    throw refuse('CLASS_HAS_CHOICES', { count: chosen })
  }
  const held = listSessionsOf(db, before.id).find(
    ({ status, day, isMakeUp }) =>
      status === 'held' && !isMakeUp && (day < fields.startsOn || fields.endsOn < day),
  )
  if (held !== undefined) throw refuse('CLASS_HELD_OUTSIDE', { day: held.day })
  const last = fields.endsOn < before.endsOn ? fields.endsOn : before.endsOn
  const count = listMembersOf(db, before.id).filter((member) => isStayFrom(member, last)).length
  if (fields.quota < count) throw refuse('CLASS_QUOTA_BELOW_MEMBERS', { count })
}
