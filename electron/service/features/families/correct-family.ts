import type { ParsedInput } from '#shared/contract/index.ts'
import type { FamilyFile, PeriodFact } from '#shared/features/families/family.ts'
import type { PersonFields } from '#shared/features/families/family-change.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { checkIdNumber } from '#shared/kernel/id-number.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import { openChild, refuse, refuseYounger } from './change-fact.ts'
import { putPerson, relativesOf, updateFamily } from './people.repository.ts'
import {
  GUARDIANSHIPS,
  HEALTHS,
  RESIDENCES,
  SCHOOLINGS,
  WHEREABOUTS_PERIODS,
  type Dated,
  type PeriodTable,
} from './periods.repository.ts'
import { familyFile, familyOf, personOfFamily } from './read-family.ts'

export function changeFamily(
  context: CommandContext,
  { childId, family }: ParsedInput<'families.update'>,
): FamilyFile {
  const { db } = context
  openChild(db, childId)
  updateFamily(db, { id: familyOf(db, childId), ...family })
  context.about('child', childId)
  return familyFile(db, childId)
}

/** Says of a person what should have been said all along, for every child of the family. */
export function correctPerson(
  context: CommandContext,
  { childId, personId, person: fields }: ParsedInput<'families.correctPerson'>,
): FamilyFile {
  const { db, today } = context
  const child = openChild(db, childId)
  const before = personOfFamily(db, childId, personId)
  const { idNumber = before.idNumber, ...known } = fields
  const after = { ...before, ...known, idNumber }
  checkPerson(after, today)
  const tie = relativesOf(db, childId).find((one) => one.personId === personId)
  if (tie === undefined || !['71', '73', '75', '77'].includes(tie.relation ?? '')) {
    refuseYounger(child, after.bornOn)
  }
  putPerson(db, after)
  context.about('child', childId)
  return familyFile(db, childId)
}

function checkPerson(
  { idNumber, bornOn, sex }: Pick<PersonFields, 'bornOn' | 'sex'> & { idNumber: string | null },
  today: Day,
): void {
  if (bornOn !== null && bornOn > today) throw refuse('PERIOD_IN_FUTURE')
  if (idNumber === null) return
  const checked = checkIdNumber(idNumber, { today })
  if (!checked.ok) throw refuse('PERSON_ID_NUMBER_WRONG', { problem: checked.problem })
  if (bornOn !== null && checked.birth !== bornOn) {
    throw refuse('PERSON_BIRTH_NOT_OF_ID', { bornOn: checked.birth })
  }
  if (sex !== null && checked.sex !== sex) throw refuse('PERSON_SEX_NOT_OF_ID')
}

/** 更正: the days of a period were recorded wrong; the reason is logged. */
export function correctPeriod(
  context: CommandContext,
  { childId, fact, id, startsOn, endedOn, reason }: ParsedInput<'families.correctPeriod'>,
): FamilyFile {
  const { db, today } = context
  const child = openChild(db, childId)
  if (startsOn > today) throw refuse('PERIOD_IN_FUTURE')
  if (endedOn !== null && endedOn > today) throw refuse('PERIOD_IN_FUTURE')
  if (startsOn < child.bornOn && fact !== 'whereabouts') {
    throw refuse('PERIOD_BEFORE_BIRTH', { bornOn: child.bornOn })
  }
  if (endedOn !== null && endedOn <= startsOn) throw refuse('PERIOD_NOT_AFTER_START', { startsOn })
  const owners = ownersOf(db, childId, fact)
  setDays(db, TABLES[fact] as never, owners, { id, startsOn, endedOn })
  context.because(reason)
  context.about('child', childId)
  return familyFile(db, childId)
}

const TABLES = {
  guardianship: GUARDIANSHIPS,
  schooling: SCHOOLINGS,
  residence: RESIDENCES,
  health: HEALTHS,
  whereabouts: WHEREABOUTS_PERIODS,
} as const satisfies Record<PeriodFact, unknown>

function ownersOf(
  db: Writes,
  childId: ParsedInput<'families.change'>['childId'],
  fact: PeriodFact,
): readonly number[] {
  if (fact !== 'whereabouts') return [childId]
  return familyFile(db, childId).people.map(({ id }) => id)
}

/** Throws NOT_FOUND for a period of somebody else. */
function setDays<Row extends Dated>(
  db: Writes,
  table: PeriodTable<Row>,
  owners: readonly number[],
  days: Pick<Dated, 'id' | 'startsOn' | 'endedOn'>,
): void {
  const period = owners
    .flatMap((owner) => table.listOf(db, owner))
    .find((one) => one.id === days.id)
  if (period === undefined) throw new AppError('NOT_FOUND')
  table.put(db, { ...period, ...days })
}
