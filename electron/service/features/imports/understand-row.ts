import { isBelowAge } from '#shared/kernel/age-rules.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import { parseLooseDay } from '#shared/kernel/loose-day.ts'
import { childDraftSchema, type ChildFields } from '#shared/features/children/child.ts'
import type { RosterProblem } from '#shared/features/imports/roster-problem.ts'
import type { RosterColumn } from './find-header.ts'
import { withDigits } from './chinese-date.ts'
import { keepByAge, readCategories } from './read-categories.ts'
import { readIdentity, type RosterIdentity } from './read-identity.ts'
import { readNote, readParticulars } from './read-particulars.ts'
import type { RosterRow } from './read-roster.ts'
import { RowReader } from './row-reader.ts'

/** A row in the register's own terms. */
export interface UnderstoodRow {
  readonly row: RosterRow
  readonly identity: RosterIdentity
  readonly shown: Pick<
    ChildFields,
    'village' | 'school' | 'grade' | 'guardianName' | 'guardianPhone'
  >
  readonly categories: readonly ChildCategoryCode[]
  /** Null when the row cannot be added. */
  readonly child: ChildFields | null
  readonly problems: readonly RosterProblem[]
}

export interface RowRules {
  readonly today: Day
  /** For rows without a date of their own. */
  readonly registeredOn: Day
}

/** Reads one row; never throws: whatever is wrong with it is among its problems. */
export function understandRow(
  row: RosterRow,
  columns: readonly RosterColumn[],
  rules: RowRules,
): UnderstoodRow {
  const reader = new RowReader(row)
  const identity = readIdentity(reader, rules.today)
  const particulars = readParticulars(reader)
  const registeredOn = readRegisteredOn(reader, identity.bornOn, rules)
  const stated = readCategories(reader, columns)
  checkBirth(reader, identity.bornOn, { ...rules, registeredOn })
  const categories =
    identity.bornOn === null ? stated : keepByAge(reader, stated, identity.bornOn, registeredOn)
  const draft = { ...identity, ...particulars, registeredOn, note: readNote(reader) }
  return {
    row,
    identity,
    shown: particulars,
    categories,
    child: checkedChild(reader, draft),
    problems: reader.problems,
  }
}

function readRegisteredOn(reader: RowReader, bornOn: Day | null, rules: RowRules): Day {
  const text = reader.text('registeredOn')
  const written =
    text === '' ? null : parseLooseDay(withDigits(reader.value('registeredOn')), rules)
  const month = written?.kind === 'month' ? `${written.year}-${pad(written.month)}-01` : null
  const own = written?.kind === 'day' ? written.day : month
  const parsed = own === null ? null : parseLooseDay(own, rules)
  const day = parsed?.kind === 'day' ? parsed.day : null
  if (text !== '' && (day === null || day > rules.today || (bornOn !== null && day < bornOn))) {
    reader.report('REGISTERED_INVALID', 'registeredOn', text)
    return latest(rules.registeredOn, bornOn)
  }
  return day ?? latest(rules.registeredOn, bornOn)
}

/** A newborn cannot have been registered before its birth. */
function latest(registeredOn: Day, bornOn: Day | null): Day {
  return bornOn !== null && bornOn > registeredOn ? bornOn : registeredOn
}

function checkBirth(reader: RowReader, bornOn: Day | null, rules: RowRules): void {
  if (bornOn === null) return
  if (bornOn > rules.today) reader.report('BIRTH_IN_FUTURE', 'birth', bornOn)
  else if (!isBelowAge(bornOn, rules.registeredOn, 18)) reader.report('OVER_18', 'birth', bornOn)
}

function checkedChild(
  reader: RowReader,
  draft: RosterIdentity & Record<string, unknown>,
): ChildFields | null {
  if (draft.name === '' || draft.bornOn === null || draft.sex === null) return null
  const parsed = childDraftSchema.safeParse(draft)
  if (parsed.success) return parsed.data
  reader.report('ROW_INVALID', null, parsed.error.issues[0]?.message ?? '')
  return null
}

function pad(month: number): string {
  return String(month).padStart(2, '0')
}
