import { attendanceStatusName } from '#shared/features/attendance/status.ts'
import { maskName, maskPhone } from '#shared/features/exports/masking.ts'
import type { ParentGuest } from '#shared/features/parent-school/guest.ts'
import { parentSessionIdSchema } from '#shared/features/parent-school/session.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { getSession, guestsOf } from '#service/features/parent-school/parent-school.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { ListContent } from './list-content.ts'

/** Who was invited to a session of the parent school, one line a person. Throws NOT_FOUND. */
export function parentGuestsContent(
  { db }: QueryContext,
  ids: ReadonlySet<number>,
  scopeId: number | null,
): ListContent<ParentGuest> {
  const id = parentSessionIdSchema.parse(scopeId)
  const { title, day } = getSession(db, id)
  const same = (text: (guest: ParentGuest) => string) => ({ full: text, masked: text })
  return {
    scope: `${day}${title}`,
    lines: guestsOf(db, id).filter(({ personId }) => ids.has(personId)),
    columns: [
      { header: '家长', width: 12, full: ({ name }) => name, masked: ({ name }) => maskName(name) },
      { header: '与儿童关系', width: 12, ...same(relations) },
      {
        header: '儿童',
        width: 20,
        full: ({ children }) => children.map(({ name }) => name).join('、'),
        masked: ({ children }) => children.map(({ name }) => maskName(name)).join('、'),
      },
      { header: '村（社区）', width: 16, ...same(villages) },
      {
        header: '电话',
        width: 16,
        full: ({ phone }) => phone,
        masked: ({ phone }) => maskPhone(phone),
      },
      { header: '到会情况', width: 10, ...same(standing) },
      { header: '满意度', width: 8, kind: 'integer', full: score, masked: score },
      { header: '意见建议', width: 30, full: ({ feedback }) => feedback },
    ],
    groupings: [
      { title: '按到会情况', of: (guest) => [standing(guest)] },
      { title: '按村（社区）', of: ({ children }) => children.map(({ village }) => village) },
    ],
    childOf: ({ children }) => children[0]?.childId ?? null,
  }
}

function relations({ children }: ParentGuest): string {
  const names = children.flatMap(({ relation }) =>
    relation === null ? [] : [familyRelationByCode(relation).name],
  )
  return [...new Set(names)].join('、')
}

function villages({ children }: ParentGuest): string {
  return [...new Set(children.map(({ village }) => village))].join('、')
}

function standing({ status }: ParentGuest): string {
  return status === null ? '未点名' : attendanceStatusName(status)
}

function score(guest: ParentGuest): number | null {
  return guest.score
}
