import { isThere } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listMarksOfChild, listStaysOfChild } from './child-classes.repository.ts'

/** Classes a child joined and left, and how many of their sessions it was at. */
export function classEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const stays = listStaysOfChild(db, childId).flatMap(({ id, classId, name, ...stay }) => {
    const about = { kind: 'class', target: { page: 'class', id: classId } } as const
    const key = `class:${id}`
    const joined = childEvent({ ...about, on: stay.joinedOn, key, title: `参加兴趣班“${name}”` })
    if (stay.leftOn === null) return [joined]
    const title = `退出兴趣班“${name}”`
    return [joined, childEvent({ ...about, on: stay.leftOn, key: `${key}:left`, title })]
  })
  const marks = Map.groupBy(listMarksOfChild(db, childId), ({ classId }) => classId)
  const attended = [...marks].flatMap(([classId, own]) => {
    const last = own.at(-1)
    if (last === undefined) return []
    const there = own.filter(({ status }) => isThere(status)).length
    return [
      childEvent({
        on: last.day,
        kind: 'class',
        key: `class-sessions:${classId}`,
        title: `兴趣班“${last.name}”出勤`,
        detail: `点名 ${own.length} 场，到场 ${there} 场`,
        target: { page: 'class', id: classId },
      }),
    ]
  })
  return [...stays, ...attended]
}

/** 人次 of a child at classes between two days, both included. */
export function classTimes(
  db: Reads,
  childId: ChildId,
  { from, to }: { readonly from: Day; readonly to: Day },
): number {
  return listMarksOfChild(db, childId).filter(
    ({ day, status }) => from <= day && day <= to && isThere(status),
  ).length
}
