import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  GUARDIANSHIP_KINDS,
  SCHOOLING_STATES,
  WHEREABOUTS,
} from '#shared/features/families/family-codes.ts'
import {
  familyRelationByCode,
  familyRelationCodeSchema,
} from '#shared/kernel/codes/family-relations.ts'
import { gradeByCode, gradeCodeSchema } from '#shared/kernel/grade.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { tiesOf, whereaboutsOf } from './family-people.repository.ts'
import { periodsOf, type ChildFact } from './merge-periods.ts'
import { findRow, type StoredRow } from './references.repository.ts'

const WORDS: Readonly<Record<ChildFact, (db: Reads, row: StoredRow) => readonly string[]>> = {
  guardianship: (db, row) => [personName(db, row.person_id), nameIn(GUARDIANSHIP_KINDS, row.kind)],
  schooling: (_db, row) => [
    text(row.school),
    gradeName(row.grade),
    row.state === 'enrolled' ? '' : nameIn(SCHOOLING_STATES, row.state),
  ],
  residence: (_db, row) => [text(row.village), text(row.address)],
  health: (_db, row) => [text(row.words)],
}

/** 2025-09-01 起 · 城南中心小学 · 三年级, a line for each period. */
export function historyLines(db: Reads, fact: ChildFact, childId: ChildId): string[] {
  return periodsOf(db, fact, childId)
    .map(({ row }) => row)
    .toSorted((a, b) => text(a.starts_on).localeCompare(text(b.starts_on)))
    .map((row) => line(row, WORDS[fact](db, row)))
}

/** The same for the parents of a child. */
export function whereaboutsLines(db: Reads, childId: ChildId): string[] {
  return tiesOf(db, childId).flatMap(({ personId, relation }) => {
    const code = familyRelationCodeSchema.safeParse(relation)
    const who = code.success ? familyRelationByCode(code.data).name : ''
    return whereaboutsOf(db, personId).map(({ row }) =>
      line(row, [
        [who, personName(db, personId)].filter((part) => part !== '').join(' '),
        nameIn(WHEREABOUTS, row.state),
        text(row.place),
      ]),
    )
  })
}

function line({ starts_on, ended_on }: StoredRow, words: readonly string[]): string {
  const days =
    ended_on === null ? `${text(starts_on)} 起` : `${text(starts_on)} 至 ${text(ended_on)}`
  return [days, ...words].filter((part) => part !== '').join(' · ')
}

function personName(db: Reads, id: StoredRow[string] | undefined): string {
  if (typeof id !== 'number') return '无人监护'
  return text(findRow(db, 'family_person', id)?.name)
}

function gradeName(code: StoredRow[string] | undefined): string {
  const grade = gradeCodeSchema.safeParse(code)
  return grade.success ? gradeByCode(grade.data).name : ''
}

function nameIn(
  list: readonly { readonly code: string; readonly name: string }[],
  code: StoredRow[string] | undefined,
): string {
  return list.find((one) => one.code === code)?.name ?? ''
}

function text(value: StoredRow[string] | undefined): string {
  return z.string().safeParse(value).data ?? ''
}
