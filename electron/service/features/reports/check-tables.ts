import {
  formatFigure,
  kindOf,
  type ReportCheck,
  type ReportTable,
} from '#shared/features/reports/report-table.ts'
import { formatArea } from '#shared/kernel/area.ts'
import type { Policy } from '#service/features/parameters/parameters.public.ts'

/** The cross-checks of the report (勾稽关系, domain §3.3), red or green. */
export function checkTables(tables: readonly ReportTable[], policy: Policy): ReportCheck[] {
  return tables.flatMap((table) => checksOf(table, policy))
}

function checksOf(table: ReportTable, policy: Policy): ReportCheck[] {
  switch (table.id) {
    case 'rooms':
      return [
        addsUp(table, 'area', 'room-', 'total', '各室面积之和＝合计'),
        areaIsEnough(table, policy),
      ]
    case 'children':
      return childrenChecks(table)
    case 'camps':
      return table.rows
        .filter((row) => !row.isTotal)
        .map((row) =>
          atMost(table, row.key, 'held', 'calendar', `${row.label}：举办天数不超过日历天数`),
        )
    case 'tutoring':
      return [notBelow(table, 'person-times', 'children', '课后辅导：人次不少于人数')]
    case 'classes':
      return [
        atMost(table, 'total', 'children', 'person-times', '兴趣班：人数不超过人次'),
        addsUp(table, 'person-times', 'class-', 'total', '兴趣班：各班人次之和＝合计'),
        addsUp(table, 'sessions', 'class-', 'total', '兴趣班：各班场次之和＝合计'),
      ]
    case 'library':
      return ['period', 'year'].map((column) =>
        balances(table, column, ['opening', 'lent'], ['returned', 'lost'], 'closing', {
          id: `loans-${column}`,
          label: `图书${labelOf(table, column)}：期初在借＋借出－归还－丢失＝期末在借`,
        }),
      )
    case 'funding-sources':
      return fundingChecks(table)
    case 'funding-categories':
      return ['period', 'year'].map((column) =>
        addsUp(
          table,
          column,
          'category-',
          'total',
          `各科目${labelOf(table, column)}之和＝支出合计`,
        ),
      )
    default:
      return []
  }
}

function childrenChecks(table: ReportTable): ReportCheck[] {
  const movement = ['total'].map((column) =>
    balances(table, column, ['opening', 'added'], ['left'], 'closing', {
      id: `children-${column}`,
      label: '儿童：期初＋新增－退出＝期末',
    }),
  )
  const breakdowns = [
    ['sex-', '按性别'],
    ['age-', '按年龄'],
    ['stage-', '按学段'],
    ['tier-', '按关爱等级'],
  ].map(([prefix = '', words = '']) =>
    addsUp(table, 'total', prefix, 'closing', `儿童${words}之和＝期末在册`),
  )
  return [...movement, ...breakdowns]
}

function fundingChecks(table: ReportTable): ReportCheck[] {
  const sources = table.rows.filter((row) => row.key.startsWith('source-'))
  const perSource = sources.map((row) => {
    const left =
      numberAt(table, row.key, 'opening') +
      numberAt(table, row.key, 'income') -
      numberAt(table, row.key, 'expense')
    return compare(table, 'closing', left, numberAt(table, row.key, 'closing'), {
      id: `funding-${row.key}`,
      label: `${row.label}：期初结余＋本期收入－本期支出＝期末结余`,
    })
  })
  const columns = ['opening', 'income', 'expense', 'closing'].map((column) =>
    addsUp(table, column, 'source-', 'total', `各来源${labelOf(table, column)}之和＝合计`),
  )
  const accounts = addsUp(table, 'closing', 'account-', 'total', '各来源结余之和＝各账户余额之和')
  return [...perSource, ...columns, accounts]
}

function areaIsEnough(table: ReportTable, policy: Policy): ReportCheck {
  const area = numberAt(table, 'total', 'area')
  return {
    id: 'rooms-area-minimum',
    label: `场所面积不低于 ${formatArea(policy.area_min_dm2)} ㎡`,
    left: formatArea(area),
    right: formatArea(policy.area_min_dm2),
    isHeld: area >= policy.area_min_dm2,
    isBlocking: false,
  }
}

function addsUp(
  table: ReportTable,
  column: string,
  prefix: string,
  totalRow: string,
  label: string,
): ReportCheck {
  const parts = table.rows.filter((row) => row.key.startsWith(prefix))
  const sum = parts.reduce((total, row) => total + numberAt(table, row.key, column), 0)
  return compare(table, column, sum, numberAt(table, totalRow, column), {
    id: `${table.id}-${prefix}${column}`,
    label,
  })
}

function balances(
  table: ReportTable,
  column: string,
  plus: readonly string[],
  minus: readonly string[],
  result: string,
  about: { readonly id: string; readonly label: string },
): ReportCheck {
  const at = (row: string) => numberAt(table, row, column)
  const left =
    plus.reduce((sum, row) => sum + at(row), 0) - minus.reduce((sum, row) => sum + at(row), 0)
  return compare(table, column, left, at(result), about)
}

function atMost(
  table: ReportTable,
  row: string,
  smaller: string,
  larger: string,
  label: string,
): ReportCheck {
  const left = numberAt(table, row, smaller)
  const right = numberAt(table, row, larger)
  return {
    id: `${table.id}-${row}`,
    label,
    left: String(left),
    right: String(right),
    isHeld: left <= right,
    isBlocking: true,
  }
}

function notBelow(
  table: ReportTable,
  largerRow: string,
  smallerRow: string,
  label: string,
): ReportCheck {
  const left = numberAt(table, largerRow, 'period')
  const right = numberAt(table, smallerRow, 'period')
  return {
    id: `${table.id}-${largerRow}`,
    label,
    left: String(left),
    right: String(right),
    isHeld: left >= right,
    isBlocking: true,
  }
}

function compare(
  table: ReportTable,
  columnKey: string,
  left: number,
  right: number,
  about: { readonly id: string; readonly label: string },
): ReportCheck {
  const column = table.columns.find((candidate) => candidate.key === columnKey)
  const row = table.rows[0]
  const kind = column === undefined || row === undefined ? 'count' : kindOf(row, column)
  return {
    ...about,
    left: formatFigure(kind, left),
    right: formatFigure(kind, right),
    isHeld: left === right,
    isBlocking: true,
  }
}

function labelOf(table: ReportTable, columnKey: string): string {
  return table.columns.find((column) => column.key === columnKey)?.label ?? columnKey
}

/** A figure as a number; figures that do not apply count nothing. */
function numberAt(table: ReportTable, rowKey: string, columnKey: string): number {
  const row = table.rows.find((candidate) => candidate.key === rowKey)
  const value = row?.figures[columnKey]?.value
  return typeof value === 'number' ? value : 0
}
