import type { SharedText, TableAboutAChild } from '../fates.ts'

export const INVENTORY_TABLES: readonly TableAboutAChild[] = []

export const INVENTORY_TEXTS: readonly SharedText[] = []

export const INVENTORY_OTHER: Readonly<Record<string, string>> = {}
