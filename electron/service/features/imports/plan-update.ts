import { isBelowAge } from '#shared/kernel/age-rules.ts'
import {
  childCategoryByCode,
  type ChildCategoryCode,
} from '#shared/kernel/codes/child-categories.ts'
import { ethnicGroupByCode } from '#shared/kernel/codes/ethnic-groups.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import type { Day } from '#shared/kernel/day.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import { maskIdNumber } from '#shared/kernel/id-number.ts'
import type { CategoryPeriod, Child, ChildFields } from '#shared/features/children/child.ts'
import type { FieldChange } from '#shared/features/imports/roster-import.ts'

/** What a row would make of a child of the register. */
export interface PlannedUpdate {
  readonly child: ChildFields
  readonly addedCategories: readonly ChildCategoryCode[]
  /** The day added categories hold from. */
  readonly on: Day
  readonly changes: readonly FieldChange[]
}

const TEXTS = [
  ['name', '姓名'],
  ['village', '村（社区）'],
  ['address', '住址'],
  ['school', '就读学校'],
  ['health', '健康状况'],
  ['guardianName', '监护人姓名'],
  ['guardianPhone', '监护人电话'],
  ['fatherName', '父亲姓名'],
  ['fatherPlace', '父亲务工地'],
  ['fatherPhone', '父亲电话'],
  ['motherName', '母亲姓名'],
  ['motherPlace', '母亲务工地'],
  ['motherPhone', '母亲电话'],
] as const satisfies readonly (readonly [keyof ChildFields, string])[]

const LONGEST_NOTE = 200

/**
 * The child with what the row says laid over it: an empty cell leaves a field as it is, birth, sex
 * and the day of registration stay, categories are added and never ended.
 */
export function planUpdate(
  known: Child,
  periods: readonly CategoryPeriod[],
  row: { readonly child: ChildFields; readonly categories: readonly ChildCategoryCode[] },
): PlannedUpdate {
  const child = laidOver(known, row.child)
  const stated = row.child.registeredOn
  const on = stated < known.registeredOn ? known.registeredOn : stated
  const addedCategories = row.categories.filter(
    (code) =>
      mayOpen(periods, code, on) &&
      isBelowAge(known.bornOn, on, childCategoryByCode(code).recognisedBelow),
  )
  return { child, addedCategories, on, changes: changesOf(known, child, addedCategories) }
}

function laidOver(known: Child, stated: ChildFields): ChildFields {
  const { id: _id, number: _number, pinyin: _pinyin, initials: _initials, ...rest } = known
  const { leftOn: _leftOn, leftReason: _leftReason, ...fields } = rest
  const texts = Object.fromEntries(
    TEXTS.map(([field]) => [field, stated[field] === '' ? known[field] : stated[field]]),
  )
  // A number says birth and sex: it is taken only where they are the child's.
  const isOfChild = stated.sex === known.sex && stated.bornOn === known.bornOn
  const getsNumber = known.idNumber === null && stated.idNumber !== null && isOfChild
  return {
    ...fields,
    ...texts,
    ...(getsNumber ? { idType: stated.idType, idNumber: stated.idNumber, noIdReason: '' } : {}),
    ethnicCode: stated.ethnicCode ?? known.ethnicCode,
    grade: stated.grade ?? known.grade,
    guardianRelation: stated.guardianRelation ?? known.guardianRelation,
    note: noteOf(known.note, stated.note),
  }
}

/** What the note did not say yet is put behind it, as far as there is room. */
function noteOf(known: string, stated: string): string {
  if (stated === '' || known.includes(stated)) return known
  const both = known === '' ? stated : `${known}；${stated}`
  return both.length > LONGEST_NOTE ? known : both
}

/** Not while it holds, and not into a period that has ended only later. */
function mayOpen(periods: readonly CategoryPeriod[], code: ChildCategoryCode, on: Day): boolean {
  return !periods.some(
    (period) => period.code === code && (period.endedOn === null || on < period.endedOn),
  )
}

function changesOf(
  known: Child,
  child: ChildFields,
  added: readonly ChildCategoryCode[],
): readonly FieldChange[] {
  const change = (field: string, from: string, to: string) =>
    from === to ? [] : [{ field, from, to }]
  const named = <Code>(code: Code | null, name: (code: Code) => string) =>
    code === null ? '' : name(code)
  return [
    ...TEXTS.flatMap(([field, label]) => change(label, known[field], child[field])),
    ...change('身份证号', named(known.idNumber, maskIdNumber), named(child.idNumber, maskIdNumber)),
    ...change(
      '民族',
      named(known.ethnicCode, (code) => ethnicGroupByCode(code).name),
      named(child.ethnicCode, (code) => ethnicGroupByCode(code).name),
    ),
    ...change(
      '年级',
      named(known.grade, (code) => gradeByCode(code).name),
      named(child.grade, (code) => gradeByCode(code).name),
    ),
    ...change(
      '与儿童关系',
      named(known.guardianRelation, (code) => familyRelationByCode(code).name),
      named(child.guardianRelation, (code) => familyRelationByCode(code).name),
    ),
    ...change('备注', known.note, child.note),
    ...added.map((code) => ({ field: '类别', from: '', to: childCategoryByCode(code).name })),
  ]
}
