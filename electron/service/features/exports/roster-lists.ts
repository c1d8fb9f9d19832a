import { AppError } from '#shared/kernel/app-error.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import type { Camper } from '#shared/features/camps/camp-summary.ts'
import { formPartName } from '#shared/features/enrolments/camp-form.ts'
import { termIdSchema } from '#shared/features/tutoring/term.ts'
import type { ClassMember } from '#shared/features/classes/class-summary.ts'
import { classIdSchema } from '#shared/features/classes/interest-class.ts'
import type { RosterMember } from '#shared/features/tutoring/tutoring-views.ts'
import { maskName } from '#shared/features/exports/masking.ts'
import type { LoanLine } from '#shared/features/library/loan.ts'
import { readClass } from '#service/features/classes/classes.public.ts'
import { readCamp } from '#service/features/camps/camps.public.ts'
import { formLines } from '#service/features/enrolments/enrolments.public.ts'
import { listLoans } from '#service/features/library/library.public.ts'
import { readTerm } from '#service/features/tutoring/tutoring.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import {
  CHILD_GROUPINGS,
  childLines,
  groupedByChild,
  ofChild,
  PERSON_COLUMNS,
  type ChildLine,
} from './child-lines.ts'
import type { ListColumn, ListContent } from './list-content.ts'

interface OfChild<Row> {
  readonly row: Row
  readonly who: ChildLine
}

export function campersContent(
  context: QueryContext,
  ids: ReadonlySet<number>,
  scopeId: number | null,
): ListContent<OfChild<Camper>> {
  const { camp, roster } = readCamp(context, { id: campIdSchema.parse(chosen(scopeId)) })
  const forms = new Map(
    formLines(context.db, camp.id, context.today).map((form) => [form.childId, form]),
  )
  const formOf = ({ childId }: Camper) => forms.get(childId)
  const lines = withChildren(
    context,
    roster.filter(({ childId }) => ids.has(childId)),
  )
  return rosterContent(camp.name, lines, [
    same('参营日期', ({ row }) => row.enrolledOn),
    same('退营日期', ({ row }) => row.withdrawnOn ?? ''),
    same('同意书日期', ({ row }) => formOf(row)?.consentOn ?? ''),
    inFull('签字人', ({ row }) => formOf(row)?.consentBy ?? ''),
    inFull('紧急联系人', ({ row }) => formOf(row)?.contactName ?? ''),
    inFull('联系电话', ({ row }) => formOf(row)?.contactPhone ?? ''),
    same('缺少材料', ({ row }) => (formOf(row)?.missing ?? []).map(formPartName).join('、')),
    { ...number('出勤天数'), full: ({ row }) => row.daysThere, masked: ({ row }) => row.daysThere },
  ])
}

export function tutoringContent(
  context: QueryContext,
  ids: ReadonlySet<number>,
  scopeId: number | null,
): ListContent<OfChild<RosterMember>> {
  const { term, members } = readTerm(context, { id: termIdSchema.parse(chosen(scopeId)) })
  const lines = withChildren(
    context,
    members.filter(({ id }) => ids.has(id)),
  )
  return rosterContent(term.name, lines, [
    same('加入日期', ({ row }) => row.joinedOn),
    same('离开日期', ({ row }) => row.leftOn ?? ''),
    { ...number('到场天数'), full: ({ row }) => row.daysThere, masked: ({ row }) => row.daysThere },
    {
      ...number('点名天数'),
      full: ({ row }) => row.daysCalled,
      masked: ({ row }) => row.daysCalled,
    },
  ])
}

export function classContent(
  context: QueryContext,
  ids: ReadonlySet<number>,
  scopeId: number | null,
): ListContent<OfChild<ClassMember>> {
  const file = readClass(context, { id: classIdSchema.parse(chosen(scopeId)) })
  const lines = withChildren(
    context,
    file.members.filter(({ id }) => ids.has(id)),
  )
  const there = ({ row }: OfChild<ClassMember>) => row.attendance.numerator
  const called = ({ row }: OfChild<ClassMember>) => row.attendance.denominator
  return rosterContent(file.class.name, lines, [
    same('加入日期', ({ row }) => row.joinedOn),
    same('退出日期', ({ row }) => row.leftOn ?? ''),
    { ...number('到场场次'), full: there, masked: there },
    { ...number('点名场次'), full: called, masked: called },
  ])
}

export function loansContent(
  context: QueryContext,
  ids: ReadonlySet<number>,
): ListContent<LoanLine> {
  const words = (text: (loan: LoanLine) => string) => ({ full: text, masked: text })
  return {
    scope: '',
    lines: listLoans(context).filter(({ id }) => ids.has(id)),
    columns: [
      {
        header: '儿童',
        width: 12,
        full: ({ childName }) => childName,
        masked: ({ childName }) => maskName(childName),
      },
      { header: '图书', width: 36, ...words(({ title }) => title) },
      { header: '条码', width: 16, ...words(({ barcode }) => barcode) },
      { header: '借出日期', width: 12, ...words(({ lentOn }) => lentOn) },
      { header: '应还日期', width: 12, ...words(({ dueOn }) => dueOn) },
      {
        ...number('逾期天数'),
        full: ({ overdueDays }) => overdueDays,
        masked: ({ overdueDays }) => overdueDays,
      },
    ],
    groupings: [
      { title: '按状态', of: ({ overdueDays }) => [overdueDays > 0 ? '逾期' : '未到期'] },
      { title: '按借出月份', of: ({ lentOn }) => [lentOn.slice(0, 7)] },
    ],
    childOf: ({ childId }) => childId,
  }
}

function rosterContent<Row>(
  scope: string,
  lines: readonly OfChild<Row>[],
  own: readonly ListColumn<OfChild<Row>>[],
): ListContent<OfChild<Row>> {
  const who = (line: OfChild<Row>) => line.who
  return {
    scope,
    lines,
    columns: [...ofChild(PERSON_COLUMNS, who), ...own],
    groupings: groupedByChild(CHILD_GROUPINGS, who),
    childOf: ({ who: { child } }) => child.id,
  }
}

function withChildren<Row extends { readonly childId: ChildLine['child']['id'] }>(
  context: QueryContext,
  rows: readonly Row[],
): readonly OfChild<Row>[] {
  const children = childLines(context)
  return rows.flatMap((row) => {
    const who = children.get(row.childId)
    return who === undefined ? [] : [{ row, who }]
  })
}

function same<Line>(header: string, text: (line: Line) => string): ListColumn<Line> {
  return { header, width: 12, full: text, masked: text }
}

/** Left out where names are masked. */
function inFull<Line>(header: string, text: (line: Line) => string): ListColumn<Line> {
  return { header, width: 14, full: text }
}

function number(header: string) {
  return { header, width: 10, kind: 'integer' } as const
}

/** The camp or term a roster is of; throws EXPORT_EMPTY when none was chosen. */
function chosen(scopeId: number | null): number {
  if (scopeId === null) throw new AppError('EXPORT_EMPTY')
  return scopeId
}
