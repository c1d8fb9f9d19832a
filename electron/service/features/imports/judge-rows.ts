import type {
  CategoryPeriod,
  Child,
  ChildFields,
  ChildId,
} from '#shared/features/children/child.ts'
import type { RowChoice } from '#shared/features/imports/row-choice.ts'
import {
  verdictOf,
  type RosterProblem,
  type RosterVerdict,
} from '#shared/features/imports/roster-problem.ts'
import type { FormerFile } from '#service/features/children/children.public.ts'
import { KnownChildren } from './known-children.ts'
import { namesOfMerged } from './names-of-merged.ts'
import { planUpdate, type PlannedUpdate } from './plan-update.ts'
import type { RosterRow } from './read-roster.ts'
import type { UnderstoodRow } from './understand-row.ts'

/** What the register holds, as far as an import looks at it. */
export interface Register {
  readonly children: readonly Child[]
  /** Files merged into those of `children`. */
  readonly former: readonly FormerFile[]
  readonly periods: ReadonlyMap<ChildId, readonly CategoryPeriod[]>
  /** Records that may not be changed any more. */
  readonly closed: ReadonlySet<ChildId>
}

export interface JudgedRow extends UnderstoodRow {
  readonly verdict: RosterVerdict
  readonly options: readonly RowChoice[]
  readonly choice: RowChoice | null
  /** The child of the register it repeats. */
  readonly match: Child | null
  /** What an update would do; null where none is offered. */
  readonly update: PlannedUpdate | null
}

/** Where a repetition was found, and how sure it is. */
interface Found {
  readonly by: 'id' | 'alike' | 'namesake'
  readonly child: Child | null
  readonly place: string
}

/**
 * Says what becomes of every row: repetitions are looked for in the register and among the rows
 * before. The same file judged after its import holds nothing but repetitions.
 */
export function judgeRows(
  rows: readonly UnderstoodRow[],
  register: Register,
): readonly JudgedRow[] {
  const registered = new KnownChildren<Child>()
  for (const child of register.children) registered.add(child, child)
  for (const [known, child] of namesOfMerged(register)) registered.add(known, child)
  const inFile = new KnownChildren<string>()
  const found = rows.map((row) => {
    if (row.child === null || verdictOf(row.problems) === 'refused') return null
    const repeated = findRepeated(row.child, registered, inFile)
    inFile.add(row.child, placeInFile(row.row))
    return repeated
  })
  const updaters = chooseUpdaters(found)
  return rows.map((row, index) =>
    judge(row, found[index] ?? null, updaters.has(index) ? register : null),
  )
}

/** At most one row updates a child of the register: the surest, and of those the first. */
function chooseUpdaters(found: readonly (Found | null)[]): ReadonlySet<number> {
  const byChild = new Map<ChildId, number>()
  for (const by of ['id', 'alike', 'namesake'] as const) {
    for (const [index, one] of found.entries()) {
      if (one?.by !== by || one.child === null) continue
      if (!byChild.has(one.child.id)) byChild.set(one.child.id, index)
    }
  }
  return new Set(byChild.values())
}

function findRepeated(
  child: ChildFields,
  registered: KnownChildren<Child>,
  inFile: KnownChildren<string>,
): Found | null {
  const inRegister = (by: Found['by'], other: Child | undefined): Found | null =>
    other === undefined ? null : { by, child: other, place: placeInRegister(other) }
  const above = (by: Found['by'], place: string | undefined): Found | null =>
    place === undefined ? null : { by, child: null, place }
  return (
    inRegister('id', registered.findByIdNumber(child)) ??
    above('id', inFile.findByIdNumber(child)) ??
    inRegister('alike', registered.findAlike(child)) ??
    above('alike', inFile.findAlike(child)) ??
    inRegister('namesake', registered.findNamesake(child)) ??
    above('namesake', inFile.findNamesake(child))
  )
}

function judge(row: UnderstoodRow, found: Found | null, register: Register | null): JudgedRow {
  if (found === null || row.child === null) {
    const verdict = verdictOf(row.problems)
    return { ...row, verdict, options: [], choice: null, match: null, update: null }
  }
  const problems = [...row.problems, problemOf(found)]
  const update = updateOf(row.child, row, found.child, register)
  const options: RowChoice[] = ['skip']
  if (update !== null) options.push('update')
  if (found.by !== 'id') options.push('new')
  return {
    ...row,
    problems,
    verdict: verdictOf(problems),
    options: options.length > 1 ? options : [],
    choice: options.length > 1 && found.by !== 'namesake' ? 'skip' : null,
    match: found.child,
    update,
  }
}

function updateOf(
  child: ChildFields,
  { categories }: UnderstoodRow,
  match: Child | null,
  register: Register | null,
): PlannedUpdate | null {
  if (match === null || register === null) return null
  if (match.leftOn !== null || register.closed.has(match.id)) return null
  const plan = planUpdate(match, register.periods.get(match.id) ?? [], { child, categories })
  return plan.changes.length === 0 ? null : plan
}

function problemOf({ by, child, place }: Found): RosterProblem {
  if (by === 'namesake') return { code: 'SAME_NAME_AND_BIRTH', field: 'name', text: place }
  const code = child === null ? 'DUPLICATE_IN_FILE' : 'DUPLICATE_IN_REGISTER'
  return { code, field: null, text: place }
}

function placeInRegister(child: Child): string {
  return `编号 ${child.number} ${child.name}${child.leftOn === null ? '' : '（已退出）'}`
}

function placeInFile(row: RosterRow): string {
  return `“${row.sheet}”第 ${row.rowNumber} 行`
}
