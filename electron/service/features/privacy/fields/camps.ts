import {
  CODE,
  COUNTED,
  DATE,
  empty,
  keep,
  type SharedText,
  type TableAboutAChild,
} from '../fates.ts'

export const CAMPS_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'camp_member',
    rows: 'child_id = @childId',
    columns: { enrolled_on: keep(DATE), withdrawn_on: keep(DATE) },
  },
  {
    table: 'camp_attendance',
    rows: 'child_id = @childId',
    columns: { morning: keep(COUNTED), afternoon: keep(COUNTED) },
  },
  {
    table: 'camp_incident',
    rows: 'child_id = @childId',
    columns: {
      day: keep(DATE),
      happened_at: keep(DATE),
      kind: keep(CODE),
      what: empty('营期健康与意外记录'),
      measures: empty('营期健康与意外记录'),
      guardian_told_at: keep(DATE),
      closed_on: keep(DATE),
    },
  },
  {
    table: 'camp_incident_note',
    rows: 'incident_id IN (SELECT id FROM camp_incident WHERE child_id = @childId)',
    columns: { noted_on: keep(DATE), text: empty('营期健康与意外记录') },
  },
]

export const CAMPS_TEXTS: readonly SharedText[] = [
  { table: 'camp_incident', column: 'what', key: 'CAST(id AS TEXT)', words: '营期意外经过' },
  { table: 'camp_incident', column: 'measures', key: 'CAST(id AS TEXT)', words: '营期意外处理' },
  { table: 'camp_incident_note', column: 'text', key: 'CAST(id AS TEXT)', words: '营期意外后续' },
]

export const CAMPS_OTHER: Readonly<Record<string, string>> = {}
