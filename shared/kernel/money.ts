import { z } from 'zod'
import { AppError } from './app-error.ts'
import { normaliseText } from './full-width.ts'

/** An amount of money in integer fen; negative for red entries (红字). */
export const fenSchema = z.int({ error: '金额应精确到分' })

export type YuanProblem = 'MONEY_EMPTY' | 'MONEY_FORMAT' | 'MONEY_TOO_PRECISE' | 'MONEY_TOO_LARGE'

export type ParsedYuan =
  | { readonly ok: true; readonly fen: number }
  | { readonly ok: false; readonly code: YuanProblem }

/** What a form says for each reason an amount is refused. */
export const YUAN_PROBLEM_TEXT = {
  MONEY_EMPTY: '请填写金额',
  MONEY_FORMAT: '金额应写成 1234.50',
  MONEY_TOO_PRECISE: '金额最多两位小数（精确到分）',
  MONEY_TOO_LARGE: '金额太大，请检查是否多写了数字',
} as const satisfies Record<YuanProblem, string>

const AMOUNT = /^(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?$/

/** ¥1,234.50; red entries as -¥1,234.50. Throws AppError MONEY_NOT_INTEGER. */
export function formatYuan(fen: number): string {
  const { sign, yuan, cents } = partsOf(fen)
  return `${sign}¥${yuan.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`
}

/** 1234.50 without sign of currency or commas, for fields and spreadsheet text. */
export function formatYuanPlain(fen: number): string {
  const { sign, yuan, cents } = partsOf(fen)
  return `${sign}${yuan}.${cents}`
}

/**
 * Reads an amount in yuan as people type or paste it: thousands commas, full-width digits, ¥, 元
 * and spaces are accepted. Works on digits, never on floating-point numbers.
 */
export function parseYuan(text: string): ParsedYuan {
  const compact = normaliseText(text)
    .replace(/[\s¥元]/g, '')
    .replace(/^\u2212/, '-')
  if (compact === '' || compact === '-') return { ok: false, code: 'MONEY_EMPTY' }
  const negative = compact.startsWith('-')
  const match = AMOUNT.exec(negative ? compact.slice(1) : compact)
  if (match === null) return { ok: false, code: 'MONEY_FORMAT' }
  const [, whole = '0', decimals = ''] = match
  if (decimals.length > 2) return { ok: false, code: 'MONEY_TOO_PRECISE' }
  const fen = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(fen)) return { ok: false, code: 'MONEY_TOO_LARGE' }
  return { ok: true, fen: negative && fen !== 0 ? -fen : fen }
}

const CAPITALS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['', '拾', '佰', '仟'] as const

/**
 * The amount in capitals, to follow "人民币" with no gap (domain §4.7). A run of zeros between two
 * written digits is one 零. `jiaoZheng` adds 整 after 角, as the accounting rule asks.
 * Throws AppError MONEY_UPPERCASE_NEGATIVE: a red entry is written in figures only.
 */
export function toUppercaseYuan(
  fen: number,
  options: { readonly jiaoZheng?: boolean } = {},
): string {
  if (fen < 0) throw new AppError('MONEY_UPPERCASE_NEGATIVE')
  const { yuan, cents } = partsOf(fen)
  const jiao = Number(cents[0])
  const cent = Number(cents[1])
  const whole = Number(yuan) === 0 ? '' : `${capitalWhole(yuan)}元`
  if (jiao === 0 && cent === 0) return `${whole === '' ? '零元' : whole}整`
  const gapBeforeJiao = jiao === 0 || yuan.endsWith('0')
  const zero = whole !== '' && gapBeforeJiao ? '零' : ''
  const jiaoText = jiao === 0 ? '' : `${CAPITALS[jiao] ?? ''}角`
  const tail = cent === 0 ? (options.jiaoZheng === true ? '整' : '') : `${CAPITALS[cent] ?? ''}分`
  return whole + zero + jiaoText + tail
}

function capitalWhole(yuan: string): string {
  let text = ''
  let zeroPending = false
  let groupWritten = false
  for (const [index, digit] of Array.from(yuan).entries()) {
    const place = yuan.length - 1 - index
    if (digit === '0') zeroPending = true
    else {
      const zero = zeroPending && text !== '' ? '零' : ''
      text += `${zero}${CAPITALS[Number(digit)] ?? ''}${PLACES[place % 4] ?? ''}`
      zeroPending = false
      groupWritten = true
    }
    if (place > 0 && place % 8 === 0) text += '亿'
    else if (place % 4 === 0 && place > 0 && groupWritten) text += '万'
    if (place % 4 === 0) groupWritten = false
  }
  return text
}

function partsOf(fen: number): {
  readonly sign: string
  readonly yuan: string
  readonly cents: string
} {
  if (!Number.isSafeInteger(fen)) throw new AppError('MONEY_NOT_INTEGER')
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return { sign: fen < 0 ? '-' : '', yuan: digits.slice(0, -2), cents: digits.slice(-2) }
}
