import { CODE, DATE, empty, keep, type SharedText, type TableAboutAChild } from '../fates.ts'

export const ENROLMENTS_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'camp_form',
    rows: 'child_id = @childId',
    columns: {
      applied_on: keep(DATE),
      state: keep(CODE),
      state_reason: empty('营期报名说明'),
      consent_on: keep(DATE),
      consent_by: empty('营期同意书签字人'),
      health: empty('营期报名健康情况'),
      allergy: empty('营期报名过敏情况'),
      medication: empty('营期报名用药情况'),
      contact_name: empty('营期紧急联系人'),
      contact_phone: empty('营期紧急联系电话'),
      note: empty('营期报名备注'),
    },
  },
]

export const ENROLMENTS_TEXTS: readonly SharedText[] = []

export const ENROLMENTS_OTHER: Readonly<Record<string, string>> = {}
