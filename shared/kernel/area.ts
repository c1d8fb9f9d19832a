import { z } from 'zod'
import { AppError } from './app-error.ts'
import { normaliseText } from './full-width.ts'

/** 100,000 ㎡ in dm²; a larger room is a slip of the pen. */
const LARGEST_AREA = 10_000_000

/** A floor area in integer dm² (1 ㎡ = 100 dm²), so that 119.99 ㎡ stays below 120 ㎡ (R05). */
export const areaSchema = z
  .int({ error: '面积应精确到 0.01 平方米' })
  .min(1, { error: '面积应大于 0' })
  .max(LARGEST_AREA, { error: '面积不应超过 100000 平方米' })

export type AreaProblem =
  | 'AREA_EMPTY'
  | 'AREA_FORMAT'
  | 'AREA_TOO_PRECISE'
  | 'AREA_NOT_POSITIVE'
  | 'AREA_TOO_LARGE'

export type ParsedArea =
  | { readonly ok: true; readonly dm2: number }
  | { readonly ok: false; readonly code: AreaProblem }

/** What a form says for each reason an area is refused. */
export const AREA_PROBLEM_TEXT = {
  AREA_EMPTY: '请填写面积',
  AREA_FORMAT: '面积应写成 45.50（平方米）',
  AREA_TOO_PRECISE: '面积最多两位小数',
  AREA_NOT_POSITIVE: '面积应大于 0',
  AREA_TOO_LARGE: '面积不应超过 100000 平方米',
} as const satisfies Record<AreaProblem, string>

const NUMBER = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?$/

/** Reads square metres ("119.99", "４５．５㎡", "1,200 平方米") into dm². */
export function parseArea(text: string): ParsedArea {
  const compact = normaliseText(text)
    .replace(/\s/g, '')
    .replace(/(?:m2|平方米|平米|平方)$/i, '')
    .replace(/^\u2212/, '-')
  if (compact === '') return { ok: false, code: 'AREA_EMPTY' }
  const match = NUMBER.exec(compact)
  if (match === null || !/\d/.test(compact)) return { ok: false, code: 'AREA_FORMAT' }
  const [, sign, whole = '0', decimals = ''] = match
  if (sign === '-') return { ok: false, code: 'AREA_NOT_POSITIVE' }
  if (decimals.length > 2) return { ok: false, code: 'AREA_TOO_PRECISE' }
  const dm2 = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'))
  if (dm2 === 0) return { ok: false, code: 'AREA_NOT_POSITIVE' }
  if (dm2 > LARGEST_AREA) return { ok: false, code: 'AREA_TOO_LARGE' }
  return { ok: true, dm2 }
}

/** 11999 dm² → "119.99", square metres without the unit. Throws AppError AREA_NOT_INTEGER. */
export function formatArea(dm2: number): string {
  if (!Number.isSafeInteger(dm2) || dm2 < 0) throw new AppError('AREA_NOT_INTEGER')
  const digits = String(dm2).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
