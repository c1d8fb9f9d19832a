import type { ParsedInput } from '#shared/contract/index.ts'
import type { MonthSheet } from '#shared/features/tutoring/tutoring-views.ts'
import { isMemberBetween } from '#shared/features/tutoring/roster.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import { endOfMonth, toDay } from '#shared/kernel/day.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { inRosterOrder } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { lastGroupNames } from './groups-on.ts'
import { knownChildren } from './known-children.ts'
import { listMembersOf } from './members.repository.ts'
import { staysIn } from './roster-on.ts'
import { listMarksOf, listSessionsBetween } from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/** Children by held days of a month. Throws NOT_FOUND. */
export function readMonthSheet(
  { db }: QueryContext,
  { termId, month }: ParsedInput<'tutoring.monthSheet'>,
): MonthSheet {
  getTerm(db, termId)
  return monthSheetOf(db, termId, month)
}

export function monthSheetOf(db: Reads, termId: TermId, month: string): MonthSheet {
  const from = toDay(`${month}-01`)
  const to = endOfMonth(from)
  const sessions = listSessionsBetween(db, termId, from, to).filter(
    ({ status }) => status === 'held',
  )
  const children = knownChildren(db)
  const groups = lastGroupNames(db, termId)
  const marks = listMarksOf(db, termId).filter(({ day }) => from <= day && day <= to)
  const statusOf = new Map(marks.map((mark) => [`${mark.childId} ${mark.day}`, mark.status]))
  const stays = staysIn(listMembersOf(db, termId), children)
  const childIds = new Set([
    ...stays.filter((stay) => isMemberBetween(stay, from, to)).map(({ childId }) => childId),
    ...marks.map(({ childId }) => childId),
  ])
  const lines = [...childIds].map((childId) => ({
    childId,
    number: children.get(childId)?.number ?? '',
    name: children.get(childId)?.name ?? '',
    group: groups.get(childId) ?? '',
    cells: sessions.map(({ day }) => statusOf.get(`${childId} ${day}`) ?? null),
  }))
  return {
    days: sessions.map(({ day, closedAt }) => ({ day, isClosed: closedAt !== null })),
    lines: inRosterOrder(lines, children),
  }
}
