import type { SharedText, TableAboutAChild } from '../fates.ts'

export const ATTENDANCE_TABLES: readonly TableAboutAChild[] = []

export const ATTENDANCE_TEXTS: readonly SharedText[] = []

export const ATTENDANCE_OTHER: Readonly<Record<string, string>> = {}
