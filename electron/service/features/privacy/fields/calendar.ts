import type { SharedText, TableAboutAChild } from '../fates.ts'

export const CALENDAR_TABLES: readonly TableAboutAChild[] = []

export const CALENDAR_TEXTS: readonly SharedText[] = []

const SETTING = '示范点自身信息或设置'

export const CALENDAR_OTHER: Readonly<Record<string, string>> = {
  day_exception: SETTING,
  opening_hours: SETTING,
  school_period: SETTING,
}
