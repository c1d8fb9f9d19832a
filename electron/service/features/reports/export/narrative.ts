import type { ChapterCode } from '#shared/features/reports/chapters.ts'
import type { Report } from '#shared/features/reports/report.ts'
import type { Site } from '#shared/features/site/site.ts'
import { formatDayLong } from '#shared/kernel/day.ts'
import { formatYuan } from '#shared/kernel/money.ts'
import { Figures } from '../figures.ts'

type Narrative = Partial<Record<ChapterCode, readonly string[]>>

/** Plain sentences around the report’s own figures: every number is the one in the tables. */
export function draftNarrative(report: Report, site: Site): Narrative {
  const figures = new Figures(report.tables)
  return {
    basics: [premises(figures, site), children(figures, report)],
    holiday: [camps(figures, report)],
    tutoring: [tutoring(figures), library(figures)],
    contract: [contract(site)],
    funding: [funding(figures)],
  }
}

function premises(figures: Figures, site: Site): string {
  const rooms = figures
    .keys('rooms', 'room-')
    .filter((key) => figures.number('rooms', key, 'area') > 0)
    .map((key) => figures.label('rooms', key))
  return (
    `${site.fullName}由${site.agencyName}承接运营，现有功能用房${rooms.length}间` +
    `（${rooms.join('、')}），场所面积${figures.words('rooms', 'total', 'area')}平方米。`
  )
}

function children(figures: Figures, report: Report): string {
  const at = (row: string, column = 'total') => figures.words('children', row, column)
  return (
    `截至${formatDayLong(report.endsOn)}，在册儿童${at('closing')}人，其中农村留守儿童` +
    `${at('closing', 'left-behind')}人、困境儿童${at('closing', 'in-difficulty')}人（两类可重叠）。` +
    `期初${at('opening')}人，新增${at('added')}人，退出${at('left')}人。`
  )
}

function camps(figures: Figures, report: Report): string {
  const names = figures.labels('camps', 'camp-')
  if (names.length === 0) return `${report.label}未举办营期活动。`
  const each = figures
    .keys('camps', 'camp-')
    .map(
      (key) =>
        `${figures.label('camps', key)}举办${figures.words('camps', key, 'held')}天，` +
        `参加儿童${figures.words('camps', key, 'campers')}人、` +
        `${figures.words('camps', key, 'person-days')}人次（${figures.words('camps', key, 'standing')}）`,
    )
  return `本期共有营期${names.length}期：${each.join('；')}。`
}

function tutoring(figures: Figures): string {
  const at = (row: string) => figures.words('tutoring', row, 'period')
  if (figures.number('tutoring', 'days', 'period') === 0) return '本期课后辅导未开放。'
  return (
    `课后辅导开放${at('days')}天，参加儿童${at('children')}人，服务${at('person-times')}人次，` +
    `日均${at('average')}人，累计时长${at('hours')}小时。`
  )
}

function library(figures: Figures): string {
  const at = (row: string) => figures.words('library', row, 'period')
  if (figures.number('library', 'holdings', 'period') === 0) return '图书室尚未登记藏书。'
  return (
    `图书室现有藏书${at('holdings')}册，本期新增${at('acquired')}册，借出${at('lent')}册次，` +
    `归还${at('returned')}册次，借阅儿童${at('borrowers')}人，期末逾期${at('overdue')}册。`
  )
}

function contract({ contract: { number, startsOn, endsOn } }: Site): string {
  const name = number === '' ? '购买服务合同' : `购买服务合同（${number}）`
  return `${name}服务期自${formatDayLong(startsOn)}至${formatDayLong(endsOn)}，各项工作量详见附件统计表。`
}

function funding(figures: Figures): string {
  const at = (column: string) =>
    `${formatYuan(figures.number('funding-sources', 'total', column)).replace('¥', '')}元`
  return (
    `本期期初结余${at('opening')}，本期收入${at('income')}，本期支出${at('expense')}，` +
    `期末结余${at('closing')}，各来源收支明细见附件2。`
  )
}
