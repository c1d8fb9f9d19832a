import type { CategoryPeriod, Child, ChildId } from '#shared/features/children/child.ts'
import {
  isInDifficultyOn,
  isLeftBehindOn,
  isMemberOn,
  populationsOn,
} from '#shared/features/children/population.ts'
import { AGE_BANDS, ageBandOn } from '#shared/kernel/age-rules.ts'
import { CHILD_CATEGORIES } from '#shared/kernel/codes/child-categories.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { SCHOOL_STAGES, schoolStageOf } from '#shared/kernel/grade.ts'
import type { DayRange } from '#shared/kernel/period.ts'
import { listCategoryPeriods, listChildren } from '#service/features/children/children.public.ts'
import type { Counting } from '../counting.ts'
import { counted, TableBuilder, type BuiltTable, type Counted } from '../table-builder.ts'

interface Registered {
  readonly child: Child
  readonly categories: readonly CategoryPeriod[]
}

/** Table 2 儿童底数: movement and breakdowns of distinct children; populations overlap (domain §0.6). */
export function buildChildrenTable({ db, period }: Counting): BuiltTable {
  const byChild = Map.groupBy(listCategoryPeriods(db), (category) => category.childId)
  const everyone = listChildren(db, period.endsOn).map((child) => ({
    child,
    categories: byChild.get(child.id) ?? [],
  }))
  const builder = new TableBuilder({
    id: 'children',
    number: '2',
    title: '儿童底数情况',
    rowHeading: '项目',
    columns: [
      { key: 'total', label: '在册儿童', kind: 'count', width: 12 },
      { key: 'left-behind', label: '其中农村留守', kind: 'count', width: 14 },
      { key: 'in-difficulty', label: '其中困境', kind: 'count', width: 12 },
    ],
  })
  addMovement(builder, everyone, period)
  addBreakdowns(builder, everyone, period.endsOn)
  return builder
    .note('因类别可重叠，分项之和可大于合计；既是留守又是困境的儿童，合计中只计一人。')
    .note('留守统计至不满16周岁，困境统计至不满18周岁；满龄、迁出等自当日起退出。')
    .build()
}

/**
 * 期初＋新增－退出＝期末. A child counts as added on its registration, as left when it is no longer
 * on the register at the end, whatever the reason (birthdays included). Populations are those of
 * the day that matters: the last day for 期末 and 新增, the eve of the period for 期初 and 退出.
 */
function addMovement(
  builder: TableBuilder,
  everyone: readonly Registered[],
  period: DayRange,
): void {
  const eve = addDays(period.startsOn, -1)
  const opening = everyone.filter(({ child }) => isMemberOn(child, eve))
  const closing = everyone.filter(({ child }) => isMemberOn(child, period.endsOn))
  const added = everyone.filter(
    ({ child }) =>
      period.startsOn <= child.registeredOn &&
      child.registeredOn <= period.endsOn &&
      isMemberOn(child, child.registeredOn),
  )
  const left = [...opening, ...added].filter(({ child }) => !isMemberOn(child, period.endsOn))
  builder
    .row(
      'opening',
      '期初在册',
      byPopulation(opening, () => eve),
    )
    .row(
      'added',
      '本期新增',
      byPopulation(added, ({ child }) => child.registeredOn),
    )
    .row(
      'left',
      '本期退出',
      byPopulation(left, ({ child }) => lastDayOf(child, eve)),
    )
    .row(
      'closing',
      '期末在册',
      byPopulation(closing, () => period.endsOn),
      { isTotal: true },
    )
}

/** The last day a child that left was on the register, for the population it left from. */
function lastDayOf(child: Child, eve: Day): Day {
  return isMemberOn(child, eve) ? eve : child.registeredOn
}

function addBreakdowns(builder: TableBuilder, everyone: readonly Registered[], day: Day): void {
  const members = everyone.filter(({ child }) => isMemberOn(child, day))
  const row = (key: string, label: string, belongs: (registered: Registered) => boolean) =>
    builder.row(
      key,
      label,
      byPopulation(members.filter(belongs), () => day),
    )

  row('sex-male', '性别：男', ({ child }) => child.sex === 'male')
  row('sex-female', '性别：女', ({ child }) => child.sex === 'female')
  for (const band of AGE_BANDS) {
    row(
      `age-${band.code}`,
      `年龄：${band.name}`,
      ({ child }) => ageBandOn(child.bornOn, day) === band,
    )
  }
  for (const stage of SCHOOL_STAGES) {
    row(`stage-${stage.code}`, `学段：${stage.name}`, ({ child }) =>
      child.grade === null ? false : schoolStageOf(child.grade).code === stage.code,
    )
  }
  row('stage-unknown', '学段：未填写', ({ child }) => child.grade === null)
  for (const { code, name } of CHILD_CATEGORIES) {
    row(
      `category-${code}`,
      `类别：${name}（${code}）`,
      ({ child, categories }) =>
        populationsOn(
          child,
          categories.filter((category) => category.code === code),
          day,
        ).length > 0,
    )
  }
  row('tier-none', '关爱等级：未评估', () => true)
}

function byPopulation(
  people: readonly Registered[],
  dayOf: (registered: Registered) => Day,
): Readonly<Record<string, Counted>> {
  const idsWhere = (belongs: (registered: Registered) => boolean): ChildId[] =>
    people.filter(belongs).map(({ child }) => child.id)
  return {
    total: counted(
      'child',
      idsWhere(() => true),
    ),
    'left-behind': counted(
      'child',
      idsWhere((one) => isLeftBehindOn(one.child, one.categories, dayOf(one))),
    ),
    'in-difficulty': counted(
      'child',
      idsWhere((one) => isInDifficultyOn(one.child, one.categories, dayOf(one))),
    ),
  }
}
