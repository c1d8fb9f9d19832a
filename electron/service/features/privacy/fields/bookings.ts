import type { SharedText, TableAboutAChild } from '../fates.ts'

export const BOOKINGS_TABLES: readonly TableAboutAChild[] = []

export const BOOKINGS_TEXTS: readonly SharedText[] = []

export const BOOKINGS_OTHER: Readonly<Record<string, string>> = {}
