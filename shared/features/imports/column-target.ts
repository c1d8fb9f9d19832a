import { z } from 'zod'
import {
  CHILD_CATEGORIES,
  childCategoryByCode,
  type ChildCategoryCode,
} from '#shared/kernel/codes/child-categories.ts'
import { ROSTER_FIELDS, rosterFieldName, type RosterField } from './roster-field.ts'

/**
 * What a column is taken for, as text: '' is not read, 'name' one field, 'guardianName+guardianPhone'
 * several in one cell, 'tick:K01' a tick for one category.
 */
export const columnTargetSchema = z
  .string()
  .max(120)
  .refine((text) => parseColumnTarget(text) !== null, '请重新选择这一列的内容')

export interface ColumnTarget {
  readonly fields: readonly RosterField[]
  readonly category: ChildCategoryCode | null
}

const TICK = 'tick:'

/** Null for a text that is no target. */
export function parseColumnTarget(text: string): ColumnTarget | null {
  if (text === '') return { fields: [], category: null }
  if (text.startsWith(TICK)) {
    const category = CHILD_CATEGORIES.find(({ code }) => code === text.slice(TICK.length))
    return category === undefined ? null : { fields: ['category'], category: category.code }
  }
  const fields = text.split('+').map((code) => ROSTER_FIELDS.find((field) => field.code === code))
  const known = fields.flatMap((field) => (field === undefined ? [] : [field.code]))
  return known.length === fields.length && new Set(known).size === known.length
    ? { fields: known, category: null }
    : null
}

export function columnTargetText({ fields, category }: ColumnTarget): string {
  return category === null ? fields.join('+') : `${TICK}${category}`
}

/** 监护人姓名和监护人电话; 打勾：孤儿; 不读取. */
export function columnTargetName(text: string): string {
  const target = parseColumnTarget(text)
  if (target === null || text === '') return '不读取'
  return target.category === null
    ? target.fields.map(rosterFieldName).join('和')
    : `打勾：${childCategoryByCode(target.category).name}`
}

/** Every target a person may choose. */
export const COLUMN_TARGETS: readonly string[] = [
  '',
  ...ROSTER_FIELDS.map((field) => field.code),
  ...CHILD_CATEGORIES.map((category) => `${TICK}${category.code}`),
]

export interface MappedColumn {
  readonly heading: string
  readonly target: string
}

/** The first field that two columns claim, with both headings; several columns may name categories. */
export function findMappedTwice(
  columns: readonly MappedColumn[],
): { readonly field: RosterField; readonly first: string; readonly second: string } | null {
  const taken = new Map<RosterField, string>()
  for (const { heading, target } of columns) {
    for (const field of parseColumnTarget(target)?.fields ?? []) {
      const first = taken.get(field)
      if (field === 'category') continue
      if (first !== undefined) return { field, first, second: heading }
      taken.set(field, heading)
    }
  }
  return null
}
