import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import {
  EVENT_KINDS,
  sortEvents,
  type ChildEvent,
  type ShownEvent,
} from '#shared/features/dossiers/child-event.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { assessmentEvents } from '#service/features/assessments/assessments.public.ts'
import { attachmentEvents, mayReach } from '#service/features/attachments/attachments.public.ts'
import { campEvents } from '#service/features/camps/camps.public.ts'
import { childEvents, findChild } from '#service/features/children/children.public.ts'
import { classEvents } from '#service/features/classes/classes.public.ts'
import { collectorEvents } from '#service/features/collectors/collectors.public.ts'
import { consentEvents } from '#service/features/consents/consents.public.ts'
import { mergeEvents } from '#service/features/duplicates/duplicates.public.ts'
import { familyEvents } from '#service/features/families/families.public.ts'
import { loanEvents } from '#service/features/library/library.public.ts'
import { parentSchoolEvents } from '#service/features/parent-school/parent-school.public.ts'
import { planEvents } from '#service/features/plans/plans.public.ts'
import { privacyEvents } from '#service/features/privacy/requests.public.ts'
import { tutoringEvents } from '#service/features/tutoring/tutoring.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** Who tells what happened to a child; each feature its own. */
const TELLERS: readonly ((db: Reads, childId: ChildId) => readonly ChildEvent[])[] = [
  childEvents,
  mergeEvents,
  familyEvents,
  assessmentEvents,
  planEvents,
  campEvents,
  tutoringEvents,
  classEvents,
  parentSchoolEvents,
  loanEvents,
  consentEvents,
  collectorEvents,
  attachmentEvents,
  privacyEvents,
]

/** 大事记. Throws NOT_FOUND. */
export function openTimeline(
  context: QueryContext,
  { childId, kinds, count }: ParsedInput<'dossiers.timeline'>,
): RouteOutput<'dossiers.timeline'> {
  const { db, account } = context
  if (findChild(db, childId) === undefined) throw new AppError('NOT_FOUND')
  context.about('child', childId)
  const all = sortEvents(TELLERS.flatMap((tell) => tell(db, childId)))
  const wanted = all.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  return {
    entries: wanted.slice(0, count).map((event) => shownTo(db, account, event)),
    total: wanted.length,
    counts: EVENT_KINDS.map(({ code }) => ({
      kind: code,
      count: all.filter(({ kind }) => kind === code).length,
    })),
  }
}

/** Of what the reader is not named for only that there is something, and when. */
function shownTo(db: Reads, account: Account, { restricted, ...event }: ChildEvent): ShownEvent {
  const isOpen =
    restricted === null || restricted.author === account.id || mayReach(db, account, restricted.to)
  return isOpen
    ? { ...event, isHidden: false }
    : { ...event, title: '限制查阅的记录', detail: '', target: null, isHidden: true }
}
