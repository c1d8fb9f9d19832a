import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import { disabilityWords } from '#shared/features/families/family-codes.ts'
import type { FamiliesErrorCode } from '#shared/features/families/families.errors.ts'
import type { FactChange } from '#shared/features/families/family-change.ts'
import type { FamilyFile, PersonId } from '#shared/features/families/family.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import { putPerson, putRelative, relativesOf } from './people.repository.ts'
import {
  GUARDIANSHIPS,
  HEALTHS,
  RESIDENCES,
  SCHOOLINGS,
  WHEREABOUTS_PERIODS,
  type Dated,
  type PeriodTable,
  type ValuesOf,
} from './periods.repository.ts'
import { familyFile, familyOf, personOfFamily } from './read-family.ts'

/** From the day on it is so; what held before stays on record. */
export function changeFact(
  context: CommandContext,
  { childId, on, change }: ParsedInput<'families.change'>,
): FamilyFile {
  const { db, today } = context
  const child = openChild(db, childId)
  if (on > today) throw refuse('PERIOD_IN_FUTURE')
  if (on < child.bornOn) throw refuse('PERIOD_BEFORE_BIRTH', { bornOn: child.bornOn })
  apply(db, child, on, change)
  context.about('child', childId)
  return familyFile(db, childId)
}

/** Throws NOT_FOUND and CHILD_ARCHIVED. */
export function openChild(db: Writes, childId: ChildId): Child {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  refuseArchived(db, childId)
  return child
}

function apply(db: Writes, child: Child, on: Day, change: FactChange): void {
  switch (change.fact) {
    case 'guardianship':
      return changeGuardian(db, child, on, change)
    case 'whereabouts': {
      const { fact: _fact, personId, ...values } = change
      personOfFamily(db, child.id, personId)
      return replace(db, WHEREABOUTS_PERIODS, personId, values, on)
    }
    case 'schooling': {
      const { fact: _fact, ...values } = change
      return replace(db, SCHOOLINGS, child.id, values, on)
    }
    case 'residence': {
      const { fact: _fact, ...values } = change
      return replace(db, RESIDENCES, child.id, values, on)
    }
    case 'health':
      return replace(db, HEALTHS, child.id, healthOf(change), on)
  }
}

function changeGuardian(
  db: Writes,
  child: Child,
  on: Day,
  change: Extract<FactChange, { fact: 'guardianship' }>,
): void {
  const { kind, supervision } = change
  const personId = kind === 'nobody' ? null : guardianPerson(db, child, change)
  replace(db, GUARDIANSHIPS, child.id, { personId, kind, supervision }, on)
}

function guardianPerson(
  db: Writes,
  child: Child,
  { personId, name, phone, relation }: Extract<FactChange, { fact: 'guardianship' }>,
): PersonId {
  if (personId === null) {
    const none = { id: null, sex: null, bornOn: null, otherPhone: '', idNumber: null } as const
    const familyId = familyOf(db, child.id)
    const added = putPerson(db, { ...none, familyId, name, phone, work: '' })
    putRelative(db, {
      childId: child.id,
      personId: added,
      relation: freeRelation(db, child, relation),
    })
    return added
  }
  const person = personOfFamily(db, child.id, personId)
  refuseYounger(child, person.bornOn)
  const ties = relativesOf(db, child.id)
  if (!ties.some((tie) => tie.personId === personId)) {
    putRelative(db, { childId: child.id, personId, relation: freeRelation(db, child, relation) })
  }
  return personId
}

/** A child has one father and one mother: a second one is 其他父母关系. */
function freeRelation(
  db: Writes,
  child: Child,
  relation: Extract<FactChange, { fact: 'guardianship' }>['relation'],
) {
  const isParent = relation === '51' || relation === '52'
  const isTaken = relativesOf(db, child.id).some((tie) => tie.relation === relation)
  return isParent && isTaken ? '59' : relation
}

function healthOf({ state, words, ...rest }: Extract<FactChange, { fact: 'health' }>) {
  const { disabilityKind, disabilityGrade, certificate } = rest
  const none = { disabilityKind: null, disabilityGrade: null, certificate: '' } as const
  if (state === 'healthy') return { ...none, state, words: words === '' ? '健康' : words }
  if (state === 'ill') return { ...none, state, words }
  const said =
    disabilityKind === null || disabilityGrade === null
      ? '残疾'
      : disabilityWords(disabilityKind, disabilityGrade)
  return {
    state,
    words: words === '' || words === said ? said : `${said}，${words}`.slice(0, 80),
    disabilityKind,
    disabilityGrade,
    certificate,
  }
}

/** Ends what held and opens what holds from the day on. */
function replace<Row extends Dated>(
  db: Writes,
  table: PeriodTable<Row>,
  ownerId: number,
  values: ValuesOf<Row>,
  on: Day,
): void {
  const open = table.listOf(db, ownerId).find((period) => period.endedOn === null)
  if (open !== undefined) {
    if (table.wordsOf(open) === table.wordsOf(values)) throw refuse('PERIOD_SAME')
    if (on <= open.startsOn) throw refuse('PERIOD_NOT_AFTER_START', { startsOn: open.startsOn })
    table.end(db, open.id, on)
  }
  table.insert(db, { ...values, ownerId, startsOn: on, endedOn: null } as unknown as Omit<
    Row,
    'id'
  >)
}

/** Throws PERSON_YOUNGER_THAN_CHILD. */
export function refuseYounger(child: Pick<Child, 'bornOn'>, bornOn: Day | null): void {
  if (bornOn !== null && bornOn >= child.bornOn) {
    throw refuse('PERSON_YOUNGER_THAN_CHILD', { bornOn: child.bornOn })
  }
}

export function refuse(code: FamiliesErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
