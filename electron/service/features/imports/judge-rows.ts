import type { Child } from '#shared/features/children/child.ts'
import {
  verdictOf,
  type RosterProblem,
  type RosterVerdict,
} from '#shared/features/imports/roster-problem.ts'
import type { RosterRow } from './read-roster.ts'
import type { UnderstoodRow } from './understand-row.ts'

export interface JudgedRow extends UnderstoodRow {
  readonly verdict: RosterVerdict
}

type Known = Pick<Child, 'name' | 'bornOn' | 'idNumber' | 'guardianName'>

/** Children already known, by what a repetition is recognised by. */
class KnownChildren {
  readonly #byIdNumber = new Map<string, string>()
  readonly #byNameAndBirth = new Map<string, { readonly child: Known; readonly place: string }[]>()

  add(child: Known, place: string): void {
    if (child.idNumber !== null) this.#byIdNumber.set(child.idNumber, place)
    const key = nameAndBirth(child)
    this.#byNameAndBirth.set(key, [...this.#namesakes(child), { child, place }])
  }

  /** The same child by ID number, else by name, birth and guardian; where it stands. */
  findSame(child: Known): string | undefined {
    const byId = child.idNumber === null ? undefined : this.#byIdNumber.get(child.idNumber)
    if (byId !== undefined) return byId
    return this.#namesakes(child).find(
      (other) => other.child.guardianName === child.guardianName && !haveTwoIds(other.child, child),
    )?.place
  }

  /** Same name and birth day, and no two ID numbers to tell them apart. */
  findNamesake(child: Known): string | undefined {
    return this.#namesakes(child).find((other) => !haveTwoIds(other.child, child))?.place
  }

  #namesakes(child: Known) {
    return this.#byNameAndBirth.get(nameAndBirth(child)) ?? []
  }
}

/**
 * Says what becomes of every row: repetitions are looked for in the register and among the rows
 * before. The same file judged after its import holds nothing but repetitions.
 */
export function judgeRows(
  rows: readonly UnderstoodRow[],
  register: readonly Child[],
): readonly JudgedRow[] {
  const registered = new KnownChildren()
  const inFile = new KnownChildren()
  for (const child of register) registered.add(child, placeInRegister(child))
  return rows.map((row) => {
    const problems = [...row.problems, ...repetitions(row, registered, inFile)]
    const verdict = verdictOf(problems)
    const isAdded = verdict === 'added' || verdict === 'added-with-problems'
    if (row.child !== null && isAdded) inFile.add(row.child, placeInFile(row.row))
    return { ...row, problems, verdict }
  })
}

function repetitions(
  { child }: UnderstoodRow,
  registered: KnownChildren,
  inFile: KnownChildren,
): readonly RosterProblem[] {
  if (child === null) return []
  const inRegister = registered.findSame(child)
  if (inRegister !== undefined) {
    return [{ code: 'DUPLICATE_IN_REGISTER', field: null, text: inRegister }]
  }
  const above = inFile.findSame(child)
  if (above !== undefined) return [{ code: 'DUPLICATE_IN_FILE', field: null, text: above }]
  const namesake = registered.findNamesake(child) ?? inFile.findNamesake(child)
  return namesake === undefined
    ? []
    : [{ code: 'SAME_NAME_AND_BIRTH', field: 'name', text: namesake }]
}

function haveTwoIds(one: Known, other: Known): boolean {
  return one.idNumber !== null && other.idNumber !== null
}

function nameAndBirth(child: Known): string {
  return `${child.name} ${child.bornOn}`
}

function placeInRegister(child: Child): string {
  return `编号 ${child.number} ${child.name}${child.leftOn === null ? '' : '（已退出）'}`
}

function placeInFile(row: RosterRow): string {
  return `“${row.sheet}”第 ${row.rowNumber} 行`
}
