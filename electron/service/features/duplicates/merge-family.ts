import type { ChildId } from '#shared/features/children/child.ts'
import type { MergeOrder } from '#shared/features/duplicates/duplicate.ts'
import { mergedFactName } from '#shared/features/duplicates/merge-fields.ts'
import { outside } from '#shared/features/duplicates/unite-periods.ts'
import { daysOf, differ, stretchOf } from './merge-periods.ts'
import {
  familyOfChild,
  hasOtherChildren,
  matchedPeople,
  tiesOf,
  whereaboutsOf,
  type Tie,
} from './family-people.repository.ts'
import { findRow, type StoredRow } from './references.repository.ts'
import { refuse } from './refuse.ts'
import type { RowKeeper } from './row-keeper.ts'

const PARENTS: readonly unknown[] = ['51', '52']

/** The person of the kept family for one of the other family. */
export type PeopleMap = ReadonlyMap<number, number>

/**
 * Makes one family of two: the chosen one stays, the same people of the other are recognised by name
 * or as the same parent, its further people come along (copied where brothers and sisters stay
 * behind). Throws DUPLICATE_PERIODS_OVERLAP when a parent was in two places at once.
 */
export function mergeFamilies(keeper: RowKeeper, order: MergeOrder): PeopleMap {
  const { db } = keeper
  const { survivorId, loserId } = order
  const [own, closing] = [familyOfChild(db, survivorId), familyOfChild(db, loserId)]
  if (closing === null || own === closing) {
    addTies(keeper, survivorId, loserId)
    return new Map()
  }
  const isKept = own !== null && order.family === 'survivor'
  const [base, other] = isKept ? [survivorId, loserId] : [loserId, survivorId]
  const [kept, left] = isKept ? [own, closing] : [closing, own]
  const people = matchedPeople(db, base, other)
  if (!isKept) keeper.update('child', survivorId, { family_id: kept })
  const staysBehind = left !== null && hasOtherChildren(db, left, [survivorId, loserId])
  const brought = joinTies(keeper, { survivorId, loserId, base, other, people, kept, staysBehind })
  mergePeople(keeper, people, order, isKept ? 'loser' : 'survivor')
  if (left !== null) fillFamily(keeper, kept, left)
  return new Map([...people, ...brought])
}

/** In one family: what only the closed file says of a person. */
function addTies(keeper: RowKeeper, survivorId: ChildId, loserId: ChildId): void {
  const own = tiesOf(keeper.db, survivorId)
  for (const tie of tiesOf(keeper.db, loserId)) {
    if (own.some(({ personId }) => personId === tie.personId)) continue
    const relation = freeRelation(tie, own)
    keeper.update('child_relative', tie.id, { child_id: survivorId, relation })
  }
}

/** A child has one father and one mother: a second one is 其他父母关系. */
function freeRelation({ relation }: Tie, taken: readonly Tie[]): string | null {
  const isTaken = PARENTS.includes(relation) && taken.some((tie) => tie.relation === relation)
  return isTaken ? '59' : relation
}

interface Move {
  readonly survivorId: ChildId
  readonly loserId: ChildId
  readonly base: ChildId
  readonly other: ChildId
  readonly people: PeopleMap
  readonly kept: number
  /** Children of the other family still need its people. */
  readonly staysBehind: boolean
}

/** What both say of one person is said once; the closed file keeps the other row. */
function joinTies(keeper: RowKeeper, move: Move): PeopleMap {
  const { survivorId, loserId, base, other, people } = move
  const [own, others] = [tiesOf(keeper.db, base), tiesOf(keeper.db, other)]
  // Never two fathers on one file, not even for a moment.
  for (const { id, relation } of others) {
    if (PARENTS.includes(relation)) keeper.update('child_relative', id, { relation: null })
  }
  if (base === loserId) {
    for (const { id } of own) keeper.update('child_relative', id, { child_id: survivorId })
  }
  const brought = new Map<number, number>()
  for (const tie of others) {
    const { id, personId, relation } = tie
    if (people.has(personId)) keeper.update('child_relative', id, { child_id: loserId, relation })
    else brought.set(personId, bring(keeper, tie, freeRelation(tie, own), move))
  }
  return brought
}

/** A person the kept family did not have; answers who it is there. */
function bring(
  keeper: RowKeeper,
  tie: Tie,
  relation: string | null,
  { survivorId, loserId, kept, staysBehind }: Move,
): number {
  if (!staysBehind) {
    keeper.update('family_person', tie.personId, { family_id: kept })
    keeper.update('child_relative', tie.id, { child_id: survivorId, relation })
    return tie.personId
  }
  const { id: _id, ...person } = findRow(keeper.db, 'family_person', tie.personId) ?? {}
  const copy = keeper.insert('family_person', { ...person, family_id: kept })
  for (const { row } of whereaboutsOf(keeper.db, tie.personId)) {
    const { id: _row, ...values } = row
    keeper.insert('parent_whereabouts', { ...values, person_id: copy })
  }
  keeper.update('child_relative', tie.id, { child_id: loserId, relation: tie.relation })
  keeper.insert('child_relative', { child_id: survivorId, person_id: copy, relation })
  return copy
}

function mergePeople(
  keeper: RowKeeper,
  people: PeopleMap,
  { periods }: MergeOrder,
  sideOfOther: 'survivor' | 'loser',
): void {
  for (const [from, to] of people) {
    fillPerson(keeper, to, from)
    const [own, others] = [whereaboutsOf(keeper.db, to), whereaboutsOf(keeper.db, from)]
    if (periods.whereabouts === undefined && differ(own, others, onlyWhereabouts)) {
      throw refuse('DUPLICATE_PERIODS_OVERLAP', { facts: mergedFactName('whereabouts') })
    }
    const [kept, given] = periods.whereabouts === sideOfOther ? [others, own] : [own, others]
    const covering = kept.map(({ row }) => stretchOf(row))
    const pieces = given.flatMap(({ row }) =>
      outside(stretchOf(row), covering).map((piece): StoredRow => ({ ...row, ...daysOf(piece) })),
    )
    if (kept === others) for (const { id } of own) keeper.remove('parent_whereabouts', id)
    const added = kept === others ? [...others.map(({ row }) => row), ...pieces] : pieces
    for (const { id: _id, ...values } of added) {
      keeper.insert('parent_whereabouts', { ...values, person_id: to })
    }
  }
}

/** A period of a person without whose it is. */
export function onlyWhereabouts({ person_id: _person, ...row }: StoredRow): StoredRow {
  return row
}

/** What is not known of the person of the kept family is taken from the other's. */
function fillPerson(keeper: RowKeeper, to: number, from: number): void {
  const own = findRow(keeper.db, 'family_person', to) ?? {}
  const other = findRow(keeper.db, 'family_person', from) ?? {}
  const columns = ['name', 'sex', 'born_on', 'phone', 'other_phone', 'id_number', 'work']
  const missing = columns.filter((column) => isEmpty(own[column]) && !isEmpty(other[column]))
  const filled = Object.fromEntries(missing.map((column) => [column, other[column] ?? null]))
  const isSecondPhone =
    !isEmpty(own.phone) &&
    !isEmpty(other.phone) &&
    own.phone !== other.phone &&
    isEmpty(own.other_phone) &&
    isEmpty(other.other_phone)
  const second = isSecondPhone ? { other_phone: other.phone ?? '' } : {}
  keeper.update('family_person', to, { ...filled, ...second })
}

function fillFamily(keeper: RowKeeper, to: number, from: number): void {
  const own = findRow(keeper.db, 'family', to) ?? {}
  const other = findRow(keeper.db, 'family', from) ?? {}
  const columns = ['origin_village', 'income_sources', 'aid_kinds', 'note']
  const missing = columns.filter((column) => isEmpty(own[column]) && !isEmpty(other[column]))
  keeper.update(
    'family',
    to,
    Object.fromEntries(missing.map((column) => [column, other[column] ?? null])),
  )
}

function isEmpty(value: string | number | null | undefined): boolean {
  return value === undefined || value === null || value === '' || value === '[]'
}
