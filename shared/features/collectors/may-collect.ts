import { parseFamilyRelation } from '#shared/kernel/codes/family-relations.ts'
import type { Day } from '#shared/kernel/day.ts'
import { normaliseName, normaliseText } from '#shared/kernel/full-width.ts'
import type { Collector } from './collector.ts'

/** What decides of an entry; the rest is only shown. */
export type CollectorFacts = Pick<
  Collector,
  'personId' | 'name' | 'relation' | 'phone' | 'kind' | 'startsOn' | 'endedOn'
>

/** Somebody who comes for a child; without a phone number the name alone tells. */
export type Comer = Pick<Collector, 'personId' | 'name' | 'phone'>

/** unknown: nobody has said anything of this person; a colleague decides and asks the guardian. */
export type CollectStanding = 'allowed' | 'forbidden' | 'unknown'

/** Relations of which a child has one person only: 爸爸 says who it is. */
const ONE_OF_A_KIND = new Set(['51', '52', '61', '62', '63', '64'])

export function isInForce(
  { startsOn, endedOn }: Pick<Collector, 'startsOn' | 'endedOn'>,
  day: Day,
): boolean {
  return startsOn <= day && (endedOn === null || day < endedOn)
}

/** The same person of the family, or the same name with the same phone, where both have one. */
export function isSameCollector(a: Comer, b: Comer): boolean {
  if (a.personId !== null && a.personId === b.personId) return true
  const name = normaliseName(a.name)
  if (name === '' || name !== normaliseName(b.name)) return false
  return a.phone === '' || b.phone === '' || a.phone === b.phone
}

/** Whether somebody may collect the child on a day; who is forbidden stays so, whoever allows it. */
export function mayCollect(
  collectors: readonly CollectorFacts[],
  comer: Comer,
  day: Day,
): CollectStanding {
  return standingOf(collectors.filter((one) => isInForce(one, day) && isSameCollector(one, comer)))
}

/** As mayCollect, for what is typed when a child goes home: 林大勇, 爸爸, 林大勇（父亲）. */
export function mayCollectAs(
  collectors: readonly CollectorFacts[],
  words: string,
  day: Day,
): CollectStanding {
  return standingOf(collectors.filter((one) => isInForce(one, day) && isMeantBy(one, words)))
}

function standingOf(found: readonly CollectorFacts[]): CollectStanding {
  if (found.some(({ kind }) => kind === 'forbidden')) return 'forbidden'
  return found.length > 0 ? 'allowed' : 'unknown'
}

/** Between several people, or a person and a number; 和 may also stand inside a name. */
const BETWEEN_PEOPLE = [/[\s、，,;；/+()（）:：\d-]+/u, /[\s、，,;；/+()（）:：\d和与及同跟带-]+/u]

/**
 * Whether typed words mean a person: the name, the relation of which there is one, or both, alone or
 * among others (林大勇和奶奶, 林大勇 138…).
 */
export function isMeantBy(person: Pick<Collector, 'name' | 'relation'>, words: string): boolean {
  const parts = BETWEEN_PEOPLE.flatMap((between) => words.normalize('NFKC').split(between))
  return [words, ...parts].some((part) => isNamedIn(person, part))
}

function isNamedIn(
  { name, relation }: Pick<Collector, 'name' | 'relation'>,
  words: string,
): boolean {
  const typed = normaliseName(words)
  const own = normaliseName(name)
  if (own !== '' && typed.includes(own)) {
    const rest = normaliseText(typed.replace(own, '')).replace(/[\s()（）,，、:：/-]/gu, '')
    if (rest === '' || parseFamilyRelation(rest) !== null) return true
  }
  const said = parseFamilyRelation(words)
  return said !== null && said.code === relation && ONE_OF_A_KIND.has(said.code)
}

/** Two entries of the same kind for one person meet in time. */
export function isTwice(a: CollectorFacts, b: CollectorFacts): boolean {
  if (a.kind !== b.kind || !isSameCollector(a, b) || neverHeld(a) || neverHeld(b)) return false
  return (
    (b.endedOn === null || a.startsOn < b.endedOn) && (a.endedOn === null || b.startsOn < a.endedOn)
  )
}

/** Ended on its first day: it was entered by mistake. */
export function neverHeld({ startsOn, endedOn }: Pick<Collector, 'startsOn' | 'endedOn'>): boolean {
  return startsOn === endedOn
}

/** Forbidden ones on top, the latest first; what is over or not begun yet comes last. */
export function inReadingOrder(collectors: readonly Collector[], day: Day): Collector[] {
  const rank = (one: Collector) => {
    if (!isInForce(one, day)) return 2
    return one.kind === 'forbidden' ? 0 : 1
  }
  return collectors.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.startsOn < b.startsOn ? 1 : a.startsOn > b.startsOn ? -1 : a.id - b.id),
  )
}
