import { createHash } from 'node:crypto'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import type {
  Candidate,
  DismissedPair,
  DuplicateFile,
} from '#shared/features/duplicates/duplicate.ts'
import {
  findDuplicates,
  strengthOf,
  type DuplicatePair,
  type DuplicateReason,
} from '#shared/features/duplicates/find-duplicates.ts'
import type { RecordState } from '#shared/features/privacy/record-life.ts'
import { maskIdNumber } from '#shared/kernel/id-number.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listNotDuplicates } from './pairs.repository.ts'

type States = ReadonlyMap<ChildId, RecordState>

/** Undecided pairs, the surest first. */
export function listCandidates({ db }: Pick<QueryContext, 'db'>): Candidate[] {
  const { children, states, pairs } = undecided(db)
  const byId = new Map<number, Child>(children.map((child) => [child.id, child]))
  return pairs
    .flatMap(({ firstId, secondId, reasons }) => {
      const [first, second] = [byId.get(firstId), byId.get(secondId)]
      if (first === undefined || second === undefined) return []
      const codes = reasons.map(({ code }) => code)
      return [{ ...sidesOf(first, second, states), strength: strengthOf(reasons), reasons: codes }]
    })
    .toSorted(
      (a, b) =>
        Number(b.strength === 'sure') - Number(a.strength === 'sure') ||
        a.left.number.localeCompare(b.left.number),
    )
}

export function countCandidates({ db }: Pick<QueryContext, 'db'>): { readonly count: number } {
  return { count: undecided(db).pairs.length }
}

/** What was decided, the latest first; pairs of which one was merged since are not shown. */
export function listDismissed({ db }: Pick<QueryContext, 'db'>): DismissedPair[] {
  const byId = new Map<number, Child>(listChildren(db).map((child) => [child.id, child]))
  const states = recordStates(db)
  return listNotDuplicates(db).flatMap(({ firstId, secondId, facts: _facts, ...decision }) => {
    const [first, second] = [byId.get(firstId), byId.get(secondId)]
    if (first === undefined || second === undefined) return []
    return [{ ...decision, ...sidesOf(first, second, states) }]
  })
}

/** Tells whether a fact is still the same without keeping it readable. */
export function factDigest({ code, facts }: DuplicateReason): string {
  return createHash('sha256').update(`${code} ${facts}`).digest('hex')
}

/** A line of the register, the ID number masked. */
export function fileOf(child: Child, states: States): DuplicateFile {
  const { id, number, name, sex, bornOn, village, guardianName, guardianPhone } = child
  return {
    id,
    number,
    name,
    sex,
    bornOn,
    village,
    guardianName,
    guardianPhone,
    registeredOn: child.registeredOn,
    leftOn: child.leftOn,
    maskedIdNumber: child.idNumber === null ? null : maskIdNumber(child.idNumber),
    recordState: states.get(id) ?? 'open',
  }
}

/** Numbers of one year are counted on; a longer one is later. */
export function isOlderNumber(one: string, other: string): boolean {
  const [year, running] = one.split('-')
  const [otherYear, otherRunning] = other.split('-')
  return year === otherYear
    ? Number(running) < Number(otherRunning)
    : String(year) < String(otherYear)
}

function undecided(db: Reads) {
  const states = recordStates(db)
  const children = listChildren(db).filter(({ id }) => !isErased(states.get(id)))
  const decided = new Map(
    listNotDuplicates(db).map((pair) => [keyOf(pair), new Set(pair.facts)] as const),
  )
  const pairs = findDuplicates(children).filter((pair) => {
    const known = decided.get(keyOf(pair))
    return known === undefined || pair.reasons.some((reason) => !known.has(factDigest(reason)))
  })
  return { children, states, pairs }
}

function sidesOf(first: Child, second: Child, states: States) {
  const isInOrder = isOlderNumber(first.number, second.number)
  const [left, right] = isInOrder ? [first, second] : [second, first]
  return { left: fileOf(left, states), right: fileOf(right, states) }
}

function isErased(state: RecordState | undefined): boolean {
  return state === 'anonymised' || state === 'deleted'
}

function keyOf({ firstId, secondId }: Pick<DuplicatePair, 'firstId' | 'secondId'>): string {
  return `${firstId} ${secondId}`
}
