import { type Day, dayFrom } from './day.ts'
import { digitsOf, normaliseText } from './full-width.ts'

export type IdNumberProblem =
  | 'missing'
  | 'length'
  | 'characters'
  | 'province'
  | 'birth_date'
  | 'check_digit'
  | 'excel_truncated'
  | 'old_15'

export type Sex = 'male' | 'female'

export type CheckedIdNumber =
  | {
      readonly ok: true
      readonly id: string
      readonly birth: Day
      readonly sex: Sex
      /** First two digits; 81, 82 and 83 are residence permits of Hong Kong, Macao and Taiwan. */
      readonly provinceCode: string
    }
  | {
      readonly ok: false
      readonly problem: IdNumberProblem
      /** What was read, cleaned: a number is saved as typed when its owner confirms it. */
      readonly id: string
      /** Still trustworthy when only the last digits are damaged. */
      readonly birth: Day | null
    }

/** What a form or an import says for each reason an ID number is refused. */
export const ID_NUMBER_PROBLEM_TEXT = {
  missing: '请填写身份证号',
  length: '身份证号应为18位，请核对是否漏写或多写',
  characters: '身份证号只能由数字组成，末位可以是X',
  province: '身份证号前两位不是有效的省份代码，请核对',
  birth_date: '身份证号第7至14位不是有效的出生日期，请核对',
  check_digit: '身份证号校验不通过，请逐位核对',
  excel_truncated: '疑似被Excel截断（末三位变成000），请按户口簿或身份证重新填写',
  old_15: '这是15位旧号码，请填写18位身份证号',
} as const satisfies Record<IdNumberProblem, string>

const PROVINCES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
)
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_DIGITS = '10X98765432'
const SCIENTIFIC = /^[1-9](?:\.\d+)?E\+?(?:17|14)$/
const EIGHTEEN = /^\d{17}[\dX]$/

/**
 * Checks an 18-character ID number (GB 11643-1999): province, birth date not after today, check
 * digit. County codes are not required to exist today: abolished ones live on in ID numbers.
 * Accepts lower-case x, full-width digits and spaces. A spreadsheet number keeps 15 significant
 * digits, so an 18-digit `number` has always lost its tail.
 */
export function checkIdNumber(
  input: string | number,
  context: { readonly today: Day },
): CheckedIdNumber {
  const id = typeof input === 'number' ? plainDigits(input) : cleaned(input)
  const refuse = (problem: IdNumberProblem, birth: Day | null = null): CheckedIdNumber => ({
    ok: false,
    problem,
    id,
    birth,
  })
  if (id === '') return refuse('missing')
  if (SCIENTIFIC.test(id)) return refuse('excel_truncated')
  if (/^\d{15}$/.test(id) && PROVINCES.has(id.slice(0, 2))) return refuse('old_15')
  if (/[^\dX]/.test(id)) return refuse('characters')
  if (id.length !== 18) return refuse('length')
  if (!EIGHTEEN.test(id)) return refuse('characters')
  const provinceCode = id.slice(0, 2)
  if (!PROVINCES.has(provinceCode)) return refuse('province')
  const birth = dayFrom(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
  if (birth === null || birth > context.today) return refuse('birth_date')
  if (typeof input === 'number') return refuse('excel_truncated', birth)
  if (idCheckDigit(id.slice(0, 17)) !== id.slice(17)) {
    return refuse(id.endsWith('000') ? 'excel_truncated' : 'check_digit', birth)
  }
  return { ok: true, id, birth, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female', provinceCode }
}

/** The eighteenth character for the first seventeen digits. */
export function idCheckDigit(first17: string): string {
  const digits = Array.from(digitsOf(first17), Number)
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/** 350902********1234. Shorter numbers of other documents keep two characters at each end. */
export function maskIdNumber(id: string): string {
  if (id.length >= 15) return id.slice(0, 6) + '*'.repeat(id.length - 10) + id.slice(-4)
  if (id.length >= 8) return id.slice(0, 2) + '*'.repeat(id.length - 4) + id.slice(-2)
  return '*'.repeat(id.length)
}

function cleaned(text: string): string {
  return normaliseText(text)
    .replace(/[\s'‘’`-]/gu, '')
    .toUpperCase()
}

/** The fifteen digits a spreadsheet keeps, then zeros; beyond them a double says nothing. */
function plainDigits(value: number): string {
  if (!Number.isInteger(value) || value <= 0) return String(value)
  const kept = value >= 1e15 ? Number(value.toPrecision(15)) : value
  return kept.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 })
}
