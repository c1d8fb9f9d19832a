import { campKindName } from '#shared/features/camps/camp.ts'
import { listCampsForReport, type CampForReport } from '#service/features/camps/camps.public.ts'
import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable, type Counted } from '../table-builder.ts'

/** Table 7 营期 (R13): every camp with a held day in the period; a camp qualifies in its last period. */
export function buildCampsTable({ db, period, today }: Counting): BuiltTable {
  const camps = listCampsForReport(db, { from: period.startsOn, to: period.endsOn, today })
  const builder = new TableBuilder({
    id: 'camps',
    number: '7',
    title: '营期情况',
    rowHeading: '营期',
    columns: [
      { key: 'kind', label: '类型', kind: 'text', width: 10 },
      { key: 'dates', label: '起止日期', kind: 'text', width: 18 },
      { key: 'calendar', label: '日历天数', kind: 'count', width: 7 },
      { key: 'held', label: '举办天数', kind: 'count', width: 7 },
      { key: 'held-now', label: '其中本期', kind: 'count', width: 7 },
      { key: 'campers', label: '营员', kind: 'count', width: 8 },
      { key: 'person-days', label: '本期人次', kind: 'count', width: 8 },
      { key: 'cost', label: '费用', kind: 'fen', width: 7 },
      { key: 'standing', label: '达标', kind: 'text', width: 11 },
    ],
  })
  for (const camp of camps) builder.row(`camp-${camp.id}`, camp.name, figuresOf(camp))
  return builder
    .row('total', '合计', totals(camps), { isTotal: true })
    .note(
      '举办天数为实际开展活动且有儿童到场的天数，自开营累计至本期末，满10天为达标；跨期营期在最后一个举办日所在期计入达标。',
    )
    .note('营员为人数；费用（元）在资金台账按科目核算，未按营期归集的记“—”。')
    .build()
}

function figuresOf(camp: CampForReport): Record<string, Counted> {
  return {
    kind: { value: campKindName(camp.kind) },
    dates: { value: `${camp.startsOn}\n至${camp.endsOn}` },
    calendar: { value: camp.calendarDays, rows: { subject: 'camp', ids: [camp.id] } },
    held: { value: camp.heldDays, rows: { subject: 'camp-day', ids: camp.dayIds } },
    'held-now': {
      value: camp.inPeriod.heldDays,
      rows: { subject: 'camp-day', ids: camp.inPeriod.dayIds },
    },
    campers: { value: camp.campers, rows: { subject: 'child', ids: camp.childIds } },
    'person-days': {
      value: camp.inPeriod.personDays,
      rows: { subject: 'camp-attendance', ids: camp.inPeriod.attendanceIds },
    },
    cost: { value: null },
    standing: { value: standingWords(camp) },
  }
}

/** Sums where they mean something; children of several camps are counted once. */
function totals(camps: readonly CampForReport[]): Record<string, Counted> {
  const childIds = [...new Set(camps.flatMap((camp) => camp.childIds))]
  const sum = (of: (camp: CampForReport) => number) =>
    camps.reduce((total, camp) => total + of(camp), 0)
  return {
    kind: { value: null },
    dates: { value: null },
    calendar: { value: null },
    held: { value: null },
    'held-now': {
      value: sum((camp) => camp.inPeriod.heldDays),
      rows: { subject: 'camp-day', ids: camps.flatMap((camp) => camp.inPeriod.dayIds) },
    },
    campers: { value: childIds.length, rows: { subject: 'child', ids: childIds } },
    'person-days': {
      value: sum((camp) => camp.inPeriod.personDays),
      rows: {
        subject: 'camp-attendance',
        ids: camps.flatMap((camp) => camp.inPeriod.attendanceIds),
      },
    },
    cost: { value: null },
    standing: { value: `达标${camps.filter((camp) => camp.isQualified).length}期` },
  }
}

function standingWords(camp: CampForReport): string {
  if (camp.standing === 'qualified') return '达标'
  return camp.standing === 'running'
    ? `进行中（已举办${camp.heldDays}天）`
    : '未达10天，不计入达标营期'
}
