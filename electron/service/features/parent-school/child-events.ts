import { isThere } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { parentTopicName } from '#shared/features/parent-school/session.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { heldSessionsOfChild } from './guests.repository.ts'

/** Sessions of the 儿童学校 at which somebody of the child’s family was (R25). */
export function parentSchoolEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const came = heldSessionsOfChild(db, childId).filter(
    ({ status }) => status !== null && isThere(status),
  )
  return [...Map.groupBy(came, ({ sessionId }) => sessionId)].flatMap(([sessionId, rows]) => {
    const [first] = rows
    if (first === undefined) return []
    const who = rows.map(({ name, relation }) =>
      relation === null ? name : `${name}（${familyRelationByCode(relation).name}）`,
    )
    return [
      childEvent({
        on: first.day,
        kind: 'family',
        key: `parent-session:${sessionId}`,
        title: `监护人参加儿童学校“${first.title}”`,
        detail: [parentTopicName(first.topic), who.filter((name) => name !== '').join('、')]
          .filter((text) => text !== '')
          .join('：'),
      }),
    ]
  })
}
