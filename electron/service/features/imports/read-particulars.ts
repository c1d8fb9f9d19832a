import { parseEthnicGroup, type EthnicGroupCode } from '#shared/kernel/codes/ethnic-groups.ts'
import {
  parseFamilyRelation,
  type FamilyRelationCode,
} from '#shared/kernel/codes/family-relations.ts'
import { normaliseName } from '#shared/kernel/full-width.ts'
import { parseGrade, type GradeCode } from '#shared/kernel/grade.ts'
import { parsePhones } from '#shared/kernel/phone.ts'
import { rosterFieldName, type RosterField } from '#shared/features/imports/roster-field.ts'
import type { RosterProblemCode } from '#shared/features/imports/roster-problem.ts'
import type { RowReader } from './row-reader.ts'

const NUMBER_IN_TEXT = /\+?\d[\d\s-]{5,}\d/gu

/** School, home, family and the rest of a row; what is not understood is reported and left open. */
export function readParticulars(reader: RowReader) {
  return {
    ethnicCode: readWord<EthnicGroupCode>(reader, 'ethnic', 'ETHNIC_UNKNOWN', parseEthnicGroup),
    village: reader.line('village', 30),
    address: reader.line('address', 80),
    school: reader.line('school', 40),
    grade: readWord<GradeCode>(reader, 'grade', 'GRADE_UNKNOWN', parseGrade),
    health: reader.line('health', 60),
    guardianName: readPerson(reader, 'guardianName'),
    guardianRelation: readWord<FamilyRelationCode>(
      reader,
      'guardianRelation',
      'RELATION_UNKNOWN',
      parseFamilyRelation,
    ),
    guardianPhone: readPhone(reader, 'guardianPhone'),
    fatherName: readPerson(reader, 'fatherName'),
    fatherPlace: reader.line('fatherPlace', 60),
    fatherPhone: readPhone(reader, 'fatherPhone'),
    motherName: readPerson(reader, 'motherName'),
    motherPlace: reader.line('motherPlace', 60),
    motherPhone: readPhone(reader, 'motherPhone'),
  }
}

/** The note of the roster and the words that found no field of their own. */
export function readNote(reader: RowReader): string {
  const own = reader.line('note', 200)
  return [own, ...reader.remarks]
    .filter((text) => text !== '')
    .join('；')
    .slice(0, 200)
}

function readWord<Code extends string>(
  reader: RowReader,
  field: RosterField,
  problem: RosterProblemCode,
  parse: (text: string) => { readonly code: Code } | null,
): Code | null {
  const text = reader.text(field)
  if (text === '') return null
  const entry = parse(text)
  if (entry !== null) return entry.code
  reader.report(problem, field, text)
  reader.remarks.push(`${rosterFieldName(field)}：${text}`)
  return null
}

/** A name that may have its phone in the same cell. */
function readPerson(reader: RowReader, field: RosterField): string {
  const text = reader.text(field).replace(NUMBER_IN_TEXT, ' ')
  const name = normaliseName(text.replace(/[()（）、,，;；:]+\s*$/gu, ''))
  if (name.length <= 30) return name
  reader.report('TEXT_TOO_LONG', field, name)
  return name.slice(0, 30)
}

/** The first good number; further ones are kept in the note. */
function readPhone(reader: RowReader, field: RosterField): string {
  const text = reader.text(field)
  if (text === '') return ''
  const isMixed = /\p{Script=Han}/u.test(text)
  const numbers = parsePhones(isMixed ? (text.match(NUMBER_IN_TEXT) ?? []).join('、') : text)
  const good = numbers.flatMap((number) => (number.ok ? [number.phone] : []))
  for (const number of numbers) if (!number.ok) reader.report('PHONE_WRONG', field, number.text)
  if (isMixed && numbers.length === 0) reader.remarks.push(`${rosterFieldName(field)}：${text}`)
  const [first = '', ...others] = good
  if (others.length > 0) {
    reader.report('PHONE_SEVERAL', field, others.join('、'))
    reader.remarks.push(`${rosterFieldName(field)}另有：${others.join('、')}`)
  }
  return first
}
