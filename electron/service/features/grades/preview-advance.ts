import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Child } from '#shared/features/children/child.ts'
import {
  advanceStatusOf,
  gradesAfter,
  isAdvanceSeason,
  schoolYearInMind,
  schoolYearOf,
  schoolYearStart,
  type PreviewRow,
} from '#shared/features/grades/grade-advance.ts'
import type { Duty } from '#shared/features/workbench/today.ts'
import { yearOf, type Day } from '#shared/kernel/day.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import { SCHOOLINGS } from '#service/features/families/families.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** The list as it would be saved; nothing is changed. */
export function previewAdvance(
  { db, today }: QueryContext,
  { year: asked }: ParsedInput<'grades.preview'>,
): RouteOutput<'grades.preview'> {
  const year = asked ?? schoolYearInMind(today)
  const startsOn = schoolYearStart(year)
  return {
    year,
    startsOn,
    mayAdvance: year === schoolYearOf(today),
    rows: membersToAdvance(db, today).map((child) => previewRow(db, child, startsOn)),
  }
}

/** Children on the register today whose file is open. */
export function membersToAdvance(db: Reads, today: Day): readonly Child[] {
  const states = recordStates(db)
  return listMembersOn(db, today).filter(({ id }) => !states.has(id))
}

/** From 25 August to 30 September, while children wait to be advanced. */
export function gradeDuties(db: Reads, today: Day): readonly Omit<Duty, 'isLate'>[] {
  if (!isAdvanceSeason(today)) return []
  const dueOn = schoolYearStart(yearOf(today))
  const count = membersToAdvance(db, today).filter(
    ({ id }) => advanceStatusOf(SCHOOLINGS.listOf(db, id), dueOn) === 'due',
  ).length
  if (count === 0) return []
  const subject = `有 ${count} 名儿童的年级未升级`
  return [{ code: 'grade-advance', subject, subjectId: null, dueOn, count: null }]
}

function previewRow(db: Reads, { id, number, name }: Child, startsOn: Day): PreviewRow {
  const periods = SCHOOLINGS.listOf(db, id)
  const status = advanceStatusOf(periods, startsOn)
  const open = periods.find(({ endedOn }) => endedOn === null)
  const grade = open?.grade ?? null
  const choices = status === 'due' && grade !== null ? gradesAfter(grade) : []
  const isAtSchool = open?.state === 'enrolled'
  return {
    childId: id,
    number,
    name,
    status,
    grade,
    school: open?.school ?? '',
    state: open?.state ?? null,
    choices: [...choices],
    proposed: choices.length === 1 && isAtSchool ? (choices[0] ?? null) : null,
  }
}
