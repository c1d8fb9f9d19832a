import { isMeantBy } from '#shared/features/collectors/may-collect.ts'
import { deskStateOf } from '#shared/features/tutoring/desk.ts'
import type { DeskChild } from '#shared/features/tutoring/tutoring-views.ts'

/** A child on the way home: who comes along, and who is said to collect them. */
export interface SignOut {
  readonly child: DeskChild
  /** Siblings who are still here. */
  readonly siblings: readonly DeskChild[]
  readonly withSiblings: boolean
  /** Null until somebody is chosen; '' for going home alone. */
  readonly collector: string | null
}

/** What the collectors are called on screen; '' goes home alone. */
export function collectorName(collector: string): string {
  return collector === '' ? '自行离开' : collector
}

/** Whoever may be chosen by number: 1 is the first. */
export function collectorChoices({ child, siblings, withSiblings }: SignOut): readonly string[] {
  const together = withSiblings ? [child, ...siblings] : [child]
  const names = new Set(together.flatMap(({ collectors }) => collectors))
  const allowed = [...names].filter((name) => forbiddenFor(together, name).length === 0)
  return [...allowed.slice(0, 8), '']
}

/** The panel as it opens: siblings come along, the first collector on file is chosen. */
export function openSignOut(child: DeskChild, all: readonly DeskChild[]): SignOut {
  const siblings = all.filter(
    (other) => child.siblingIds.includes(other.childId) && deskStateOf(other.mark) === 'here',
  )
  const first = { child, siblings, withSiblings: siblings.length > 0, collector: null }
  const [collector = ''] = collectorChoices(first)
  return { ...first, collector: collector === '' ? null : collector }
}

export function leavingWith({ child, siblings, withSiblings }: SignOut): readonly DeskChild[] {
  return withSiblings ? [child, ...siblings] : [child]
}

/** Names of the children whom somebody must not collect. */
export function forbiddenFor(children: readonly DeskChild[], collector: string): readonly string[] {
  if (collector === '') return []
  return children
    .filter(({ forbidden }) => forbidden.some((one) => isMeantBy(one, collector)))
    .map(({ name }) => name)
}
