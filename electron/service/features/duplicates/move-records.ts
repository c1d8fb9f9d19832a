import { ATTENDANCE_STATUSES } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { recordWords } from '#shared/features/duplicates/moved-records.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { PeopleMap } from './merge-family.ts'
import { personColumns } from './family-people.repository.ts'
import {
  collisions,
  findRow,
  referencesToChild,
  rowsAbout,
  type Collision,
  type Reference,
  type StoredRow,
} from './references.repository.ts'
import { refuse } from './refuse.ts'
import type { RowKeeper } from './row-keeper.ts'

/** Merged by rules of their own, or bound to the file itself. */
const APART = new Set([
  'child_category',
  'child_relative',
  'guardianship',
  'schooling',
  'residence',
  'health',
  'child_record',
])

/** How two rows that cannot both stay become one: what the row that stays says then. */
type Join = (own: StoredRow, other: StoredRow) => StoredRow

/** Records that become one where both files have them; the closed file’s row is remembered. */
const JOINS: Readonly<Record<string, Join>> = {
  // On a roll call being there counts before not being there.
  camp_attendance: wasThereByHalf,
  tutoring_attendance: wasThere,
  class_attendance: wasThere,
  // What both files chose is chosen once.
  class_choice: () => ({}),
  class_member: joinedStay,
  camp_member: (own, other) => ({
    enrolled_on: earlier(own.enrolled_on, other.enrolled_on),
    withdrawn_on: later(own.withdrawn_on, other.withdrawn_on),
  }),
  camp_form: joinedForm,
  tutoring_member: joinedStay,
  parent_guest: invitedOnce,
}

/** The autumn’s advance of the closed file stays with it: it belongs to a period that does. */
const STAYS = new Set(['grade_advance_row'])

/** Tables of stays that may come back: two that meet become one. */
const STAYS_TABLES = new Set(['tutoring_member', 'class_member'])

const OBSTACLES: Readonly<Record<string, string>> = {
  assessment: '两份档案都有未完成的需求评估草稿，请先完成或放弃其中一份',
}

/** What has to be settled before: records that no rule makes one. */
export function recordObstacles(db: Reads, one: ChildId, other: ChildId): string[] {
  return movable(db)
    .filter(({ table }) => JOINS[table] === undefined && !STAYS.has(table))
    .filter((reference) => collisions(db, reference, one, other).length > 0)
    .map(
      ({ table }) =>
        OBSTACLES[table] ?? `两份档案的“${recordWords(table)}”不能并存，请先处理其中一条`,
    )
}

/** Records of a child besides its file and the facts of its family. */
export function recordCounts(db: Reads, childId: ChildId) {
  return movable(db)
    .map((reference) => ({
      what: recordWords(reference.table),
      count: rowsAbout(db, reference, childId).length,
    }))
    .filter(({ count }) => count > 0)
}

/** Everything that refers to the closing file refers to the other one. Throws DUPLICATE_CONFLICT. */
export function moveRecords(
  keeper: RowKeeper,
  survivorId: ChildId,
  loserId: ChildId,
  people: PeopleMap,
): void {
  const obstacles = recordObstacles(keeper.db, survivorId, loserId)
  if (obstacles.length > 0) throw refuse('DUPLICATE_CONFLICT', { records: obstacles.join('；') })
  for (const reference of movable(keeper.db)) {
    const { table, column } = reference
    const join = JOINS[table]
    if (STAYS_TABLES.has(table)) joinStays(keeper, reference, survivorId, loserId)
    const met = collisions(keeper.db, reference, survivorId, loserId)
    if (join !== undefined) for (const pair of met) joinRows(keeper, table, pair, join)
    const staying = new Set(join === undefined ? met.map(({ other }) => other) : [])
    for (const { id } of rowsAbout(keeper.db, reference, loserId)) {
      if (!staying.has(id)) keeper.update(table, id, { [column]: survivorId })
    }
  }
  renamePeople(keeper, survivorId, people)
}

function movable(db: Reads): readonly Reference[] {
  return referencesToChild(db).filter(({ table }) => !APART.has(table))
}

function joinRows(keeper: RowKeeper, table: string, { own, other }: Collision, join: Join): void {
  const [row, otherRow] = [findRow(keeper.db, table, own), findRow(keeper.db, table, other)]
  if (row === undefined || otherRow === undefined) return
  const values = join(row, otherRow)
  keeper.remove(table, other)
  keeper.update(table, own, values)
}

/** Two stays of one term or class that meet are one: nobody stands on a roster twice. */
function joinStays(
  keeper: RowKeeper,
  reference: Reference,
  survivorId: ChildId,
  loserId: ChildId,
): void {
  for (const { id, row } of rowsAbout(keeper.db, reference, loserId)) {
    const meeting = rowsAbout(keeper.db, reference, survivorId).filter(
      (own) =>
        own.row.term_id === row.term_id && own.row.class_id === row.class_id && meet(own.row, row),
    )
    const last = meeting.find(({ row: own }) => own.left_on === null) ?? meeting.at(-1)
    if (last === undefined) continue
    const joined = [...meeting.filter((one) => one !== last), { id, row }]
    for (const one of joined) keeper.remove(reference.table, one.id)
    const all = joined.reduce((sum, one) => joinedStay(sum, one.row), last.row)
    keeper.update(reference.table, last.id, {
      joined_on: all.joined_on ?? null,
      left_on: all.left_on ?? null,
    })
  }
}

function meet(one: StoredRow, other: StoredRow): boolean {
  const endOf = ({ left_on: leftOn }: StoredRow) =>
    leftOn === null ? '9999-12-31' : String(leftOn)
  return String(one.joined_on) <= endOf(other) && String(other.joined_on) <= endOf(one)
}

function joinedStay(own: StoredRow, other: StoredRow): StoredRow {
  return {
    joined_on: earlier(own.joined_on, other.joined_on),
    left_on: later(own.left_on, other.left_on),
  }
}

function wasThere(own: StoredRow, other: StoredRow): StoredRow {
  const isThere = ({ status }: StoredRow) => status !== 'absent' && status !== 'excused'
  if (isThere(own) || !isThere(other)) return {}
  const { id: _id, child_id: _child, ...marks } = other
  return marks
}

const FORM_STATES_BEST_FIRST = ['enrolled', 'waiting', 'declined', 'withdrawn']

/** One application for a camp: what either paper says, and the better state. */
function joinedForm(own: StoredRow, other: StoredRow): StoredRow {
  const texts = Object.keys(own).filter(
    (column) => column !== 'state' && (own[column] === '' || own[column] === null),
  )
  const state = FORM_STATES_BEST_FIRST.find((one) => one === own.state || one === other.state)
  return {
    ...Object.fromEntries(texts.map((column) => [column, other[column] ?? null])),
    state: state ?? null,
    state_reason: (state === own.state ? own : other).state_reason ?? '',
    applied_on: earlier(own.applied_on, other.applied_on),
    insured: own.insured === 1 ? 1 : (other.insured ?? 0),
  }
}

/** The better of both marks of each half of a day. */
function wasThereByHalf(own: StoredRow, other: StoredRow): StoredRow {
  const best = (half: 'morning' | 'afternoon') =>
    ATTENDANCE_STATUSES.find(({ code }) => code === own[half] || code === other[half])?.code ?? null
  return { morning: best('morning'), afternoon: best('afternoon') }
}

/** One person at a session of the parent school: the better standing with what was said then. */
function invitedOnce(own: StoredRow, other: StoredRow): StoredRow {
  const best = ATTENDANCE_STATUSES.find(({ code }) => code === own.status || code === other.status)
  const said = best === undefined || best.code === own.status ? own : other
  return { status: best?.code ?? null, score: said.score ?? null, feedback: said.feedback ?? '' }
}

function earlier(one: StoredRow[string] = null, other: StoredRow[string] = null) {
  return String(one) <= String(other) ? one : other
}

/** Null is still going on. */
function later(one: StoredRow[string] = null, other: StoredRow[string] = null) {
  if (one === null || other === null) return null
  return String(one) >= String(other) ? one : other
}

/** Records of the other family’s people speak of the same people in the kept family. */
function renamePeople(keeper: RowKeeper, survivorId: ChildId, people: PeopleMap): void {
  for (const { table, column } of personColumns(keeper.db)) {
    for (const { id, row } of rowsAbout(keeper.db, childColumn(table), survivorId)) {
      const personId = row[column]
      const same = typeof personId === 'number' ? people.get(personId) : undefined
      if (same === undefined) continue
      const twin =
        table === 'parent_guest' ? invitedAs(keeper.db, survivorId, row, same) : undefined
      if (twin === undefined) keeper.update(table, id, { [column]: same })
      else joinRows(keeper, table, { own: twin, other: id }, invitedOnce)
    }
  }
}

/** The invitation the person of the kept family has to the same session already. */
function invitedAs(db: Reads, childId: ChildId, row: StoredRow, personId: number) {
  return rowsAbout(db, childColumn('parent_guest'), childId).find(
    ({ row: own }) => own.session_id === row.session_id && own.person_id === personId,
  )?.id
}

function childColumn(table: string): Reference {
  return { table, column: 'child_id', only: '' }
}
