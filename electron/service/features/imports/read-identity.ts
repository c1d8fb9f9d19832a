import { isBelowAge } from '#shared/kernel/age-rules.ts'
import { dayFrom, monthOf, yearOf, type Day } from '#shared/kernel/day.ts'
import { normaliseName } from '#shared/kernel/full-width.ts'
import { checkIdNumber, type IdNumberProblem, type Sex } from '#shared/kernel/id-number.ts'
import { parseLooseDay, type LooseDay } from '#shared/kernel/loose-day.ts'
import type { IdTypeCode } from '#shared/features/children/child-codes.ts'
import type { RosterProblemCode } from '#shared/features/imports/roster-problem.ts'
import { withDigits } from './chinese-date.ts'
import type { RowReader } from './row-reader.ts'

export interface RosterIdentity {
  readonly name: string
  readonly sex: Sex | null
  readonly bornOn: Day | null
  readonly idType: IdTypeCode
  readonly idNumber: string | null
  readonly noIdReason: string
}

const SEVERAL_NAMES = /^\p{Script=Han}{2,3}(?: \p{Script=Han}{2,3})+$/u
/** In words, or by the code of GB/T 2261.1. */
const MALE = /^(?:男|m|1\s*(?:$|[.、-]?\s*男))/iu
const FEMALE = /^(?:女|f|2\s*(?:$|[.、-]?\s*女))/iu
const RESIDENCE_PERMIT = /^8[123]/

const ID_PROBLEMS = {
  missing: 'ID_MISSING',
  length: 'ID_LENGTH',
  characters: 'ID_CHARACTERS',
  province: 'ID_PROVINCE',
  birth_date: 'ID_BIRTH_DATE',
  check_digit: 'ID_CHECK_DIGIT',
  excel_truncated: 'ID_TRUNCATED',
  old_15: 'ID_OLD_15',
} as const satisfies Record<IdNumberProblem, RosterProblemCode>

/** Name, sex, birth and document of a row. A valid ID number decides where they disagree. */
export function readIdentity(reader: RowReader, today: Day): RosterIdentity {
  const written = parseLooseDay(withDigits(reader.value('birth')), { today })
  const id = readIdNumber(reader, written, today)
  return {
    name: readName(reader),
    sex: readSex(reader, id.valid?.sex ?? null),
    bornOn: readBirth(reader, { written, valid: id.valid?.birth ?? null, damaged: id.birth }),
    idNumber: id.valid?.id ?? null,
    idType: idTypeOf(id.valid?.id ?? null),
    noIdReason: id.reason,
  }
}

function readName(reader: RowReader): string {
  const raw = reader.cell('name')?.text ?? ''
  const parts = raw.split(/[、,，;；/|\n\\]/u).filter((part) => part.trim() !== '')
  const bracket = /[(（](.+?)[)）]/u.exec(raw)
  if (bracket?.[1] !== undefined) reader.remarks.push(bracket[1])
  const name = normaliseName(raw.replace(/[(（].*?[)）]/gu, ''))
  if (parts.length > 1 || SEVERAL_NAMES.test(name)) reader.report('NAME_SEVERAL', 'name', raw)
  else if (name === '') reader.report('NAME_MISSING', 'name')
  return name.slice(0, 30)
}

function readIdNumber(reader: RowReader, written: LooseDay, today: Day) {
  const text = reader.text('idNumber')
  if (!/\d/.test(text)) {
    reader.report('ID_MISSING', 'idNumber', text)
    return { valid: null, birth: null, reason: text === '' ? '花名册未填证件号码' : text }
  }
  const checked = checkIdNumber(reader.value('idNumber'), { today })
  if (!checked.ok) {
    reader.report(ID_PROBLEMS[checked.problem], 'idNumber', text)
    return { valid: null, birth: checked.birth, reason: '证件号码待核实' }
  }
  const isChildInRoster = written.kind === 'day' && isBelowAge(written.day, today, 18)
  if (isChildInRoster && !isBelowAge(checked.birth, today, 18)) {
    reader.report('ID_OF_ADULT', 'idNumber', text)
    return { valid: null, birth: null, reason: '证件号码待核实' }
  }
  return { valid: checked, birth: checked.birth, reason: '' }
}

function readBirth(
  reader: RowReader,
  from: { readonly written: LooseDay; readonly valid: Day | null; readonly damaged: Day | null },
): Day | null {
  const { written, valid, damaged } = from
  const text = reader.text('birth')
  if (valid !== null) {
    if (contradicts(written, valid)) reader.report('BIRTH_NOT_OF_ID', 'birth', text)
    else if (text !== '' && written.kind === 'invalid')
      reader.report('BIRTH_FROM_ID', 'birth', text)
    return valid
  }
  if (written.kind === 'day') return written.day
  if (written.kind === 'month' && (damaged === null || contradicts(written, damaged))) {
    reader.report('BIRTH_MONTH_ONLY', 'birth', text)
    return dayFrom(written.year, written.month, 1)
  }
  if (damaged === null) reader.report('BIRTH_UNKNOWN', 'birth', text)
  else reader.report(text === '' ? 'BIRTH_FROM_ID' : 'BIRTH_INVALID', 'birth', text)
  return damaged
}

function contradicts(written: LooseDay, day: Day): boolean {
  if (written.kind === 'day') return written.day !== day
  if (written.kind === 'invalid') return false
  return written.year !== yearOf(day) || written.month !== monthOf(day)
}

function readSex(reader: RowReader, ofId: Sex | null): Sex | null {
  const text = reader.text('sex')
  const written = MALE.test(text) ? 'male' : FEMALE.test(text) ? 'female' : null
  if (ofId !== null && written !== null && written !== ofId) {
    reader.report('SEX_NOT_OF_ID', 'sex', text)
  }
  const sex = ofId ?? written
  if (sex === null) reader.report('SEX_UNKNOWN', 'sex', text)
  return sex
}

function idTypeOf(id: string | null): IdTypeCode {
  if (id === null) return 'none'
  return RESIDENCE_PERMIT.test(id) ? 'residence-permit' : 'identity-card'
}
