import type { Report } from '#shared/features/reports/report.ts'
import { formatFigure, kindOf } from '#shared/features/reports/report-table.ts'

const KEY_FIGURES = [
  ['场所面积（㎡）', 'rooms', 'total', 'area'],
  ['期末在册儿童（人）', 'children', 'closing', 'total'],
  ['其中农村留守儿童（人）', 'children', 'closing', 'left-behind'],
  ['其中困境儿童（人）', 'children', 'closing', 'in-difficulty'],
  ['营期服务（人次）', 'camps', 'total', 'person-days'],
  ['课后辅导开放天数（天）', 'tutoring', 'days', 'period'],
  ['课后辅导服务（人次）', 'tutoring', 'person-times', 'period'],
  ['图书借出（册次）', 'library', 'lent', 'period'],
  ['本期支出（元）', 'funding-sources', 'total', 'expense'],
  ['期末结余（元）', 'funding-sources', 'total', 'closing'],
] as const

/** Ten figures a reader looks for first, as lines to print. */
export function keyFigures(report: Report): readonly string[] {
  return KEY_FIGURES.map(([label, tableId, rowKey, columnKey]) => {
    const table = report.tables.find((candidate) => candidate.id === tableId)
    const row = table?.rows.find((candidate) => candidate.key === rowKey)
    const column = table?.columns.find((candidate) => candidate.key === columnKey)
    const figure = row?.figures[columnKey]
    if (row === undefined || column === undefined || figure === undefined) return `${label}：—`
    return `${label}：${formatFigure(kindOf(row, column), figure.value)}`
  })
}
