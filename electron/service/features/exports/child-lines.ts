import { categoryNames, populationNames } from './words.ts'
import type { Child, ChildId, ChildListItem } from '#shared/features/children/child.ts'
import { sexName } from '#shared/features/children/child-codes.ts'
import { maskBirth, maskDocument, maskName, maskPhone } from '#shared/features/exports/masking.ts'
import { ethnicGroupByCode } from '#shared/kernel/codes/ethnic-groups.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { gradeByCode, schoolStageOf } from '#shared/kernel/grade.ts'
import { listChildren, listRegister } from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Grouping, ListColumn } from './list-content.ts'

/** A child as the register shows it today, with what the screens leave out. */
export interface ChildLine {
  readonly shown: ChildListItem
  readonly child: Child
}

export function childLines(context: QueryContext): ReadonlyMap<ChildId, ChildLine> {
  const children = new Map(listChildren(context.db).map((child) => [child.id, child]))
  return new Map(
    listRegister(context).flatMap((shown) => {
      const child = children.get(shown.id)
      return child === undefined ? [] : [[shown.id, { shown, child }] as const]
    }),
  )
}

/** Who the child is; the same in every list about children. */
export const PERSON_COLUMNS: readonly ListColumn<ChildLine>[] = [
  column(
    '编号',
    11,
    ({ child }) => child.number,
    ({ child }) => child.number,
  ),
  column(
    '姓名',
    10,
    ({ child }) => child.name,
    ({ child }) => maskName(child.name),
  ),
  column(
    '性别',
    6,
    ({ child }) => sexName(child.sex),
    ({ child }) => sexName(child.sex),
  ),
  column(
    '出生',
    11,
    ({ child }) => child.bornOn,
    ({ child }) => maskBirth(child.bornOn),
  ),
  column(
    '证件号码',
    20,
    ({ child }) => child.idNumber ?? '',
    ({ child }) => maskDocument(child.idNumber),
  ),
  column(
    '村（社区）',
    11,
    ({ child }) => child.village,
    ({ child }) => child.village,
  ),
  { header: '学校', width: 16, full: ({ child }) => child.school },
  {
    header: '年级',
    width: 9,
    full: ({ child }) => (child.grade === null ? '' : gradeByCode(child.grade).name),
  },
  { header: '学段', width: 8, masked: (line) => stageOf(line) },
]

/** Everything of the registration form that leaves the program. */
export const CHILD_COLUMNS: readonly ListColumn<ChildLine>[] = [
  ...PERSON_COLUMNS,
  column(
    '计入',
    12,
    ({ shown }) => populationNames(shown),
    ({ shown }) => populationNames(shown),
  ),
  { header: '具体类别', width: 18, full: ({ shown }) => categoryNames(shown) },
  {
    header: '民族',
    width: 8,
    full: ({ child }) =>
      child.ethnicCode === null ? '' : ethnicGroupByCode(child.ethnicCode).name,
  },
  { header: '住址', width: 20, full: ({ child }) => child.address },
  { header: '健康状况', width: 12, full: ({ child }) => child.health },
  column(
    '监护人',
    10,
    ({ child }) => child.guardianName,
    ({ child }) => maskName(child.guardianName),
  ),
  column(
    '与儿童关系',
    11,
    ({ child }) => relationOf(child),
    ({ child }) => relationOf(child),
  ),
  column(
    '监护人电话',
    13,
    ({ child }) => child.guardianPhone,
    ({ child }) => maskPhone(child.guardianPhone),
  ),
  { header: '父亲', width: 9, full: ({ child }) => child.fatherName },
  { header: '父亲电话', width: 13, full: ({ child }) => child.fatherPhone },
  { header: '父亲务工地', width: 14, full: ({ child }) => child.fatherPlace },
  { header: '母亲', width: 9, full: ({ child }) => child.motherName },
  { header: '母亲电话', width: 13, full: ({ child }) => child.motherPhone },
  { header: '母亲务工地', width: 14, full: ({ child }) => child.motherPlace },
  { header: '纳入日期', width: 12, full: ({ child }) => child.registeredOn },
]

export const CHILD_GROUPINGS: readonly Grouping<ChildLine>[] = [
  { title: '按村（社区）', of: ({ child }) => [child.village] },
  { title: '按性别', of: ({ child }) => [sexName(child.sex)] },
  { title: '按学段', of: (line) => [stageOf(line)] },
  { title: '按计入', of: ({ shown }) => (populationNames(shown) || '未计入').split('、') },
]

/** The same columns of a line that has more than its child. */
export function ofChild<Line>(
  columns: readonly ListColumn<ChildLine>[],
  childOf: (line: Line) => ChildLine,
): readonly ListColumn<Line>[] {
  return columns.map(({ full, masked, ...rest }) => ({
    ...rest,
    ...(full === undefined ? {} : { full: (line: Line) => full(childOf(line)) }),
    ...(masked === undefined ? {} : { masked: (line: Line) => masked(childOf(line)) }),
  }))
}

export function groupedByChild<Line>(
  groupings: readonly Grouping<ChildLine>[],
  childOf: (line: Line) => ChildLine,
): readonly Grouping<Line>[] {
  return groupings.map(({ title, of }) => ({ title, of: (line: Line) => of(childOf(line)) }))
}

/** 学前, 小学, 初中…; empty where the grade is not known. */
function stageOf({ child }: ChildLine): string {
  return child.grade === null ? '' : schoolStageOf(child.grade).name
}

function relationOf({ guardianRelation }: Child): string {
  return guardianRelation === null ? '' : familyRelationByCode(guardianRelation).name
}

function column(
  header: string,
  width: number,
  full: (line: ChildLine) => string,
  masked: (line: ChildLine) => string,
): ListColumn<ChildLine> {
  return { header, width, full, masked }
}
