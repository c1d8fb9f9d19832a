import type { SharedText, TableAboutAChild } from '../fates.ts'

export const CLASSES_TABLES: readonly TableAboutAChild[] = []

export const CLASSES_TEXTS: readonly SharedText[] = []

export const CLASSES_OTHER: Readonly<Record<string, string>> = {}
