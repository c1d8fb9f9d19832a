import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import { siblingsOf } from '#service/features/families/families.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { collectorsOfLines } from './collectors-of-line.ts'
import { dueStateOn } from './days-of-site.ts'
import { dutyNamesOn } from './duty-on.ts'
import { groupNamesOn } from './groups-on.ts'
import { knownChildren } from './known-children.ts'
import { childrenToCall, closingOf, toMark } from './read-day.ts'
import { findSession, listMarks, type MarkRow } from './sessions.repository.ts'
import { inRosterOrder, schoolText } from '#service/features/children/children.public.ts'
import { getTerm } from './terms.repository.ts'

/** The sign-in desk of a day. Throws NOT_FOUND. */
export function readDesk(
  { db }: QueryContext,
  { termId, day }: ParsedInput<'tutoring.desk'>,
): TutoringDesk {
  const term = getTerm(db, termId)
  const session = findSession(db, termId, day)
  const isHeld = session?.status === 'held'
  const marks = new Map(
    (isHeld ? listMarks(db, session.id) : []).map((mark) => [mark.childId, mark]),
  )
  const children = knownChildren(db)
  const groups = groupNamesOn(db, termId, day)
  const collectorsOf = collectorsOfLines(db, termId, day, children)
  const expected = childrenToCall(db, termId, day, [...marks.values()])
  const lines = [...expected].map((childId) => {
    const child = children.get(childId)
    const mark = marks.get(childId)
    return {
      childId,
      number: child?.number ?? '',
      name: child?.name ?? '',
      pinyin: child?.pinyin ?? '',
      initials: child?.initials ?? '',
      school: schoolText(child),
      group: groups.get(childId) ?? '',
      siblingIds: siblingsOf(db, childId)
        .map((sibling) => sibling.childId)
        .filter((id) => expected.has(id)),
      ...collectorsOf(childId),
      mark: mark === undefined ? null : toMark(mark),
      remarks: toRemarks(childId, mark),
    }
  })
  return {
    termId,
    day,
    due: dueStateOn(db, term, day),
    status: session?.status ?? null,
    note: session?.note ?? '',
    startsAt: (isHeld ? session : term).startsAt,
    endsAt: (isHeld ? session : term).endsAt,
    onDuty: [...dutyNamesOn(db, termId, day)],
    closing: closingOf(db, session),
    children: inRosterOrder(lines, children),
  }
}

function toRemarks(childId: ChildId, mark: MarkRow | undefined) {
  const { homework = '', meal = '', health = '' } = mark ?? {}
  return { childId, homework, meal, health } as const
}
