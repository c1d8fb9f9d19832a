import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { absencesByMonth } from '#shared/features/tutoring/absences.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listMarksOfChild, listTermsOfChild } from './child-days.repository.ts'

const KIND = 'tutoring'

/** Terms a child joined and left, and its absences month by month. */
export function tutoringEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const terms = listTermsOfChild(db, childId)
  const memberships = terms.flatMap(({ id, termId, name, joinedOn, leftOn }) => {
    const about = { kind: KIND, target: { page: 'tutoring', id: termId } } as const
    const key = `tutoring:${id}`
    const joined = childEvent({ ...about, on: joinedOn, key, title: `参加课后辅导“${name}”` })
    if (leftOn === null) return [joined]
    const title = `退出课后辅导“${name}”`
    return [joined, childEvent({ ...about, on: leftOn, key: `${key}:left`, title })]
  })
  const marks = Map.groupBy(listMarksOfChild(db, childId), ({ termId }) => termId)
  const absences = [...marks].flatMap(([termId, own]) =>
    absencesByMonth(own).map(({ month, lastOn, absent, excused, longestRun }) =>
      childEvent({
        on: lastOn,
        kind: KIND,
        key: `absences:${termId}:${month}`,
        title: `课后辅导本月缺勤 ${absent} 次`,
        detail: [
          longestRun > 1 ? `其中连续 ${longestRun} 次` : '',
          excused > 0 ? `另请假 ${excused} 次` : '',
        ]
          .filter((text) => text !== '')
          .join('，'),
        target: { page: 'tutoring', id: termId },
      }),
    ),
  )
  return [...memberships, ...absences]
}

/** 人次 of a child between two days, both included. */
export function tutoringTimes(
  db: Reads,
  childId: ChildId,
  { from, to }: { readonly from: Day; readonly to: Day },
): number {
  return listMarksOfChild(db, childId).filter(
    ({ day, status }) => from <= day && day <= to && isThere(status),
  ).length
}
