import {
  tutoringFigures,
  type TutoringFigures,
} from '#service/features/tutoring/tutoring.public.ts'
import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable, type Counted } from '../table-builder.ts'

const MINUTES_PER_HOUR = 60

/** Table 8 课后辅导 (R26): the period and the year to date, each counted from its own rows. */
export function buildTutoringTable({ db, period, yearToDate }: Counting): BuiltTable {
  const both = {
    period: tutoringFigures(db, period.startsOn, period.endsOn),
    year: tutoringFigures(db, yearToDate.startsOn, yearToDate.endsOn),
  }
  const row = (of: (figures: TutoringFigures) => Counted) => ({
    period: of(both.period),
    year: of(both.year),
  })
  return new TableBuilder({
    id: 'tutoring',
    number: '8',
    title: '课后辅导情况',
    rowHeading: '项目',
    columns: [
      { key: 'period', label: '本期', kind: 'count', width: 14 },
      { key: 'year', label: '年度累计', kind: 'count', width: 14 },
    ],
  })
    .row('days', '开放天数（天）', row(openDays), { kind: 'count' })
    .row('sessions', '场次（场）', row(sessions), { kind: 'count' })
    .row('enrolled', '在册儿童（人）', row(enrolled), { kind: 'count' })
    .row('children', '参加儿童（人）', row(children), { kind: 'count' })
    .row('person-times', '服务人次（人次）', row(personTimes), { kind: 'count' })
    .row('average', '日均人次（人次/天）', row(average), { kind: 'average' })
    .row('tutors', '辅导人员（人次）', row(tutors), { kind: 'count' })
    .row('hours', '累计时长（小时）', row(hours), { kind: 'average' })
    .note('人次为出勤、迟到、早退之和，请假和缺勤不计；累计数重新统计，不是各期相加。')
    .build()
}

function openDays({ openDays: days, sessionIds }: TutoringFigures): Counted {
  return { value: days.length, rows: { subject: 'tutoring-session', ids: sessionIds } }
}

function sessions({ sessionIds }: TutoringFigures): Counted {
  return { value: sessionIds.length, rows: { subject: 'tutoring-session', ids: sessionIds } }
}

function enrolled({ enrolledChildIds: ids }: TutoringFigures): Counted {
  return { value: ids.length, rows: { subject: 'child', ids } }
}

function children({ attendedChildIds: ids }: TutoringFigures): Counted {
  return { value: ids.length, rows: { subject: 'child', ids } }
}

function personTimes({ attendanceIds: ids }: TutoringFigures): Counted {
  return { value: ids.length, rows: { subject: 'tutoring-attendance', ids } }
}

function average({ attendanceIds, openDays: days }: TutoringFigures): Counted {
  return {
    value: { numerator: attendanceIds.length, denominator: days.length },
    rows: { subject: 'tutoring-attendance', ids: attendanceIds },
  }
}

function tutors({ tutorTimes, sessionIds }: TutoringFigures): Counted {
  return { value: tutorTimes, rows: { subject: 'tutoring-session', ids: sessionIds } }
}

function hours({ minutes, sessionIds }: TutoringFigures): Counted {
  return {
    value: { numerator: minutes, denominator: MINUTES_PER_HOUR },
    rows: { subject: 'tutoring-session', ids: sessionIds },
  }
}
