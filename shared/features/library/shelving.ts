import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** Simple shelf tags for a room of 500 to 3,000 books (domain §5.5), where few know a class number. */
export const SHELF_TAGS = [
  { code: 'picture-book', name: '绘本' },
  { code: 'story', name: '童话故事' },
  { code: 'science', name: '科普' },
  { code: 'classics', name: '国学' },
  { code: 'study-aid', name: '教辅' },
  { code: 'growing-up', name: '心理成长' },
  { code: 'parents', name: '家长用书' },
  { code: 'other', name: '其他' },
] as const

export const AGE_BANDS = [
  { code: '0-6', name: '0—6 岁' },
  { code: '7-9', name: '7—9 岁' },
  { code: '10-12', name: '10—12 岁' },
  { code: '13+', name: '13 岁以上' },
] as const

export const shelfTagSchema = z.enum(
  SHELF_TAGS.map((tag) => tag.code),
  { error: '请选择书架' },
)
export type ShelfTag = z.infer<typeof shelfTagSchema>

export const ageBandSchema = z.enum(
  AGE_BANDS.map((band) => band.code),
  { error: '请选择适读年龄' },
)
export type AgeBand = z.infer<typeof ageBandSchema>

export function shelfTagName(code: ShelfTag): string {
  return byCode(SHELF_TAGS, code).name
}

export function ageBandName(code: AgeBand): string {
  return byCode(AGE_BANDS, code).name
}
