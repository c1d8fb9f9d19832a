import type { Child } from '#shared/features/children/child.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { RecordedCamp } from '#service/features/camps/camps.public.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import { collectorsOn } from '#service/features/collectors/collectors.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { campFormsOf, type CampFormRow } from './camp-forms.repository.ts'

/** A child of the roster with the form that was handed in for it, if one was. */
export interface CamperOnFile {
  readonly child: Child
  readonly form: CampFormRow | null
  /** People who may collect the child, 奶奶 李秀英 13800000000. */
  readonly collectors: readonly string[]
  readonly forbidden: readonly string[]
}

/** Who takes part and has not withdrawn, by number. */
export function listCampersOnFile(db: Reads, camp: RecordedCamp, day: Day): CamperOnFile[] {
  const children = new Map(listChildren(db).map((child) => [child.id, child]))
  const forms = campFormsOf(db, camp.id)
  const collectors = collectorsOn(db, day)
  return camp.members
    .filter((member) => member.withdrawnOn === null)
    .flatMap(({ childId }) => {
      const child = children.get(childId)
      if (child === undefined) return []
      const known = collectors.get(childId) ?? []
      const named = (isForbidden: boolean) =>
        known
          .filter((one) => (one.kind === 'forbidden') === isForbidden)
          .map(({ name, phone }) => [name, phone].filter((text) => text !== '').join(' '))
      return [
        {
          child,
          form: forms.get(childId) ?? null,
          collectors: named(false),
          forbidden: named(true),
        },
      ]
    })
    .toSorted((a, b) => (a.child.number < b.child.number ? -1 : 1))
}
