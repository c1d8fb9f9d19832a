import {
  DISABILITY_GRADES,
  DISABILITY_KINDS,
  GUARDIANSHIP_KINDS,
  SCHOOLING_STATES,
  SUPERVISION_LEVELS,
  WHEREABOUTS,
} from '#shared/features/families/family-codes.ts'
import type {
  FamilyFile,
  Guardianship,
  Health,
  PersonId,
  Residence,
  Schooling,
  WhereaboutsPeriod,
} from '#shared/features/families/family.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'

type CodeList = readonly { readonly code: string; readonly name: string }[]

export function optionsOf<Code extends string>(
  list: readonly { readonly code: Code; readonly name: string }[],
) {
  return list.map(({ code, name }) => ({ value: code, label: name }))
}

export function namesOf(list: CodeList, codes: readonly string[]): string {
  return codes.map((code) => nameOf(list, code)).join('、')
}

function nameOf(list: CodeList, code: string | null): string {
  return list.find((one) => one.code === code)?.name ?? ''
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

/** 林阿福（祖父） */
export function personText({ people }: FamilyFile, id: PersonId): string {
  const person = people.find((one) => one.id === id)
  if (person === undefined) return ''
  const relation = person.relation === null ? '' : familyRelationByCode(person.relation).name
  if (person.name === '') return relation === '' ? '（姓名不详）' : `${relation}（姓名不详）`
  return relation === '' ? person.name : `${person.name}（${relation}）`
}

export function guardianshipText(file: FamilyFile, period: Guardianship): string {
  if (period.personId === null) return '无人监护'
  return joined(
    personText(file, period.personId),
    nameOf(GUARDIANSHIP_KINDS, period.kind),
    nameOf(SUPERVISION_LEVELS, period.supervision),
  )
}

export function schoolingText({ school, grade, boarding, state }: Schooling): string {
  const gradeName = grade === null ? '' : gradeByCode(grade).name
  const stateName = state === 'enrolled' ? '' : nameOf(SCHOOLING_STATES, state)
  return joined(
    school,
    gradeName,
    stateName === gradeName ? '' : stateName,
    boarding === true ? '寄宿' : '',
  )
}

export function residenceText({ village, address }: Residence): string {
  return joined(village, address)
}

export function healthText({
  words,
  certificate,
  disabilityKind,
  disabilityGrade,
}: Health): string {
  const kind = nameOf(DISABILITY_KINDS, disabilityKind)
  const grade = nameOf(DISABILITY_GRADES, disabilityGrade)
  const said = kind === '' ? '' : `${kind}${grade}`
  return joined(
    words,
    words.includes(kind) ? '' : said,
    certificate === '' ? '' : `残疾证 ${certificate}`,
  )
}

export function whereaboutsText(file: FamilyFile, period: WhereaboutsPeriod): string {
  const person = file.people.find((one) => one.id === period.ownerId)
  return joined(
    person === undefined ? '' : personText(file, person.id),
    nameOf(WHEREABOUTS, period.state),
    period.place,
  )
}

/** 2026-01-05 至 2026-08-31, the last day included. */
export function spanText(startsOn: Day, endedOn: Day | null): string {
  return `${startsOn} 至 ${endedOn === null ? '今' : addDays(endedOn, -1)}`
}
