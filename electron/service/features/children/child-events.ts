import { leftReasonName } from '#shared/features/children/child-codes.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { localDay } from '#service/platform/clock.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCategoryPeriodsOf } from './child-categories.repository.ts'
import { getChild, listComingsAndGoings } from './children.repository.ts'

/** Registration, leaving and coming back, and every category. Throws NOT_FOUND. */
export function childEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return [...registerEvents(db, childId), ...categoryEvents(db, childId)]
}

/** The register keeps only the leaving that holds; the log tells those that were taken back. */
function registerEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const child = getChild(db, childId)
  const { number, registeredOn, leftOn, leftReason } = child
  const kind = 'register'
  const logged = listComingsAndGoings(db, childId)
  const past = logged.flatMap(({ id, at, route }, index) => {
    const on = localDay(new Date(at))
    const key = `log:${id}`
    if (route === 'children.rejoin') return [childEvent({ on, kind, key, title: '恢复在册' })]
    const isTakenBack = logged[index + 1]?.route === 'children.rejoin'
    return isTakenBack
      ? [childEvent({ on, kind, key, title: '办理退出', detail: '后来恢复在册' })]
      : []
  })
  return [
    childEvent({
      on: registeredOn,
      kind,
      key: 'child:registered',
      title: '建档',
      detail: `编号 ${number}`,
    }),
    ...past,
    ...(leftOn === null || leftReason === null
      ? []
      : [
          childEvent({
            on: leftOn,
            kind,
            key: 'child:left',
            title: '退出示范点',
            detail: leftReasonName(leftReason),
          }),
        ]),
  ]
}

function categoryEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const kind = 'category'
  return listCategoryPeriodsOf(db, childId)
    .filter(({ startsOn, endedOn }) => startsOn !== endedOn)
    .flatMap(({ id, code, startsOn, endedOn }) => {
      const { name } = childCategoryByCode(code)
      const key = `category:${id}`
      const begun = childEvent({ on: startsOn, kind, key: `${key}:begun`, title: `列入“${name}”` })
      if (endedOn === null) return [begun]
      const title = `不再列入“${name}”`
      return [begun, childEvent({ on: endedOn, kind, key: `${key}:ended`, title })]
    })
}
