import { z } from 'zod'
import { normaliseText } from './full-width.ts'
import { plainTextSchema } from './plain-text.ts'

export type PhoneKind = 'mobile' | 'landline' | 'overseas' | 'hotline'

export type PhoneProblem =
  | 'missing'
  | 'characters'
  | 'mobile_length'
  | 'area_code_missing'
  | 'landline'
  | 'overseas'
  | 'unknown'

export type ParsedPhone =
  | { readonly ok: true; readonly phone: string; readonly kind: PhoneKind }
  | { readonly ok: false; readonly problem: PhoneProblem; readonly text: string }

/** What a form or an import says for each reason a phone number is refused. */
export const PHONE_PROBLEM_TEXT = {
  missing: '请填写电话',
  characters: '电话只能由数字组成，可以带区号横线或国际区号 +',
  mobile_length: '手机号应为11位，请核对是否漏写或多写',
  area_code_missing: '固定电话请带区号，例如 0593-2891234',
  landline: '固定电话应写成 0593-2891234',
  overseas: '境外电话应以 + 和国家（地区）代码开头，例如 +85291234567',
  unknown: '电话号码不符合手机或固定电话的格式，请核对',
} as const satisfies Record<PhoneProblem, string>

/** Public service numbers printed on the family copy of the contact card. */
export const HOTLINES = ['110', '12345', '12355', '12338', '12348', '12356'] as const

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/
const OVERSEAS = /^\+[1-9]\d{7,14}$/

/**
 * One phone number, normalised: mobiles as 11 digits, landlines as 0593-2891234, overseas numbers
 * (parents abroad) as +…; a leading +86 or 0086 is dropped.
 */
export function parsePhone(text: string): ParsedPhone {
  const compact = compactPhone(text)
  if (compact === '') return { ok: false, problem: 'missing', text }
  if (!/^\+?\d+$/.test(compact)) return { ok: false, problem: 'characters', text }
  if (HOTLINES.some((hotline) => hotline === compact)) return found(compact, 'hotline')
  if (MOBILE.test(compact)) return found(compact, 'mobile')
  const [, area, local] = LANDLINE.exec(compact) ?? []
  if (area !== undefined && local !== undefined) return found(`${area}-${local}`, 'landline')
  if (OVERSEAS.test(compact)) return found(compact, 'overseas')
  return { ok: false, problem: problemOf(compact), text }
}

/** The numbers of one roster cell ("138…、139…"), each read by itself, in order, empties dropped. */
export function parsePhones(text: string): readonly ParsedPhone[] {
  return normaliseText(text)
    .split(/[、,，/;；|或]/u)
    .filter((chunk) => chunk.trim() !== '')
    .flatMap(parseChunk)
}

/** A phone number in a form: any accepted spelling in, the normalised number out. */
export const phoneSchema = z
  .string({ error: PHONE_PROBLEM_TEXT.missing })
  .transform((text, ctx) => {
    const parsed = parsePhone(text)
    if (parsed.ok) return parsed.phone
    ctx.addIssue({ code: 'custom', message: PHONE_PROBLEM_TEXT[parsed.problem] })
    return z.NEVER
  })

/** As phoneSchema; empty where no number is known. */
export const optionalPhoneSchema = plainTextSchema.transform((text, ctx) => {
  if (normaliseText(text) === '') return ''
  const parsed = parsePhone(text)
  if (parsed.ok) return parsed.phone
  ctx.addIssue({ code: 'custom', message: PHONE_PROBLEM_TEXT[parsed.problem] })
  return z.NEVER
})

/** 138****5678; a landline keeps its area code and last four digits. */
export function maskPhone(phone: string): string {
  if (HOTLINES.some((hotline) => hotline === phone)) return phone
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  const head = /^0\d{2,3}-/.exec(phone)?.[0] ?? (phone.startsWith('+') ? phone.slice(0, 3) : '')
  if (phone.length < head.length + 7) return '*'.repeat(phone.length)
  return head + '*'.repeat(phone.length - head.length - 4) + phone.slice(-4)
}

/** A space may part two numbers or the groups of one: pieces are joined until they make a number. */
function parseChunk(chunk: string): readonly ParsedPhone[] {
  const whole = parsePhone(chunk)
  const pieces = chunk.trim().split(/\s+/)
  if (whole.ok || pieces.length === 1) return [whole]
  const numbers: ParsedPhone[] = []
  let collected = ''
  for (const piece of pieces) {
    collected += piece
    const parsed = parsePhone(collected)
    if (!parsed.ok) continue
    numbers.push(parsed)
    collected = ''
  }
  return collected === '' ? numbers : [...numbers, parsePhone(collected)]
}

function compactPhone(text: string): string {
  return normaliseText(text)
    .replace(/[\s()\u2010-\u2015\u2212'’.-]/gu, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^86(?=1[3-9]\d{9}$)/, '')
    .replace(/^\+86(?=1[3-9]|0)/, '')
    .replace(/^\+86(?=[1-9]\d{8,})/, '0')
}

function problemOf(compact: string): PhoneProblem {
  if (compact.startsWith('+')) return 'overseas'
  if (compact.startsWith('0')) return 'landline'
  if (/^[2-8]\d{6,7}$/.test(compact)) return 'area_code_missing'
  if (/^1[3-9]/.test(compact)) return 'mobile_length'
  return 'unknown'
}

function found(phone: string, kind: PhoneKind): ParsedPhone {
  return { ok: true, phone, kind }
}
