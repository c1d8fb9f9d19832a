import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { toDay } from '#shared/kernel/day.ts'

/**
 * Editions of the notice a guardian signs, the newest first; a new text is a new row. The law that
 * asks for it (PIPL) holds since 1 November 2021: no paper is older.
 */
export const NOTICE_VERSIONS = [
  { code: '2026-01', name: '2026年1月版', from: toDay('2026-01-01') },
  { code: 'own', name: '机构原有的纸质告知书', from: toDay('2021-11-01') },
] as const
export const noticeVersionSchema = z.enum(
  NOTICE_VERSIONS.map(({ code }) => code),
  { error: '请选择告知书版本' },
)
export type NoticeVersionCode = z.infer<typeof noticeVersionSchema>

/** The edition that is printed now. */
export const PRINTED_NOTICE = NOTICE_VERSIONS[0]

export function noticeVersion(code: NoticeVersionCode) {
  return byCode(NOTICE_VERSIONS, code)
}
