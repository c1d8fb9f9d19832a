import { addDays, type Day, dayFrom, toDay, yearOf } from './day.ts'
import { normaliseText } from './full-width.ts'

export type LooseDay =
  | { readonly kind: 'day'; readonly day: Day }
  /** Only a month was written ("2015.3"): the caller asks, or settles on a day and says so. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'invalid' }

const INVALID: LooseDay = { kind: 'invalid' }
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/
const SEPARATED_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const SEPARATED_MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/
const THIS_YEAR = /^(\d{1,2})[-/.月](\d{1,2})日?$/
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/
const COMPACT_MONTH = /^(\d{4})(\d{2})$/
const SERIAL = /^\d{5}(?:\.\d+)?$/

/** 1927-05-18 to 2119-01-01 as spreadsheet serial numbers: beyond them a number is no date. */
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 79_999
/** In text "20153" is more likely a month written badly than a day in 1955. */
const FIRST_SERIAL_IN_TEXT = 21_000

/**
 * Reads a date as rosters write it: 2026-10-08, 2026/10/8, 2026.10.8, 20261008, 2026年10月8日,
 * 10-8 (of today's year), spreadsheet serial numbers; full-width digits and a time of day are
 * accepted. A month alone (201503, 2015.3, 2015年3月) is told apart from a day; the number 2015.1
 * is invalid because a cell cannot tell January from October.
 */
export function parseLooseDay(input: string | number, context: { readonly today: Day }): LooseDay {
  const text = normaliseText(String(input))
    .replace(TIME_OF_DAY, '')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[号]$/u, '日')
  const exact = SEPARATED_DAY.exec(text) ?? COMPACT_DAY.exec(text)
  if (exact !== null) return dayOrInvalid(exact[1], exact[2], exact[3])
  const month = SEPARATED_MONTH.exec(text) ?? COMPACT_MONTH.exec(text)
  if (month !== null) {
    if (typeof input === 'number' && text.endsWith('.1')) return INVALID
    return monthOrInvalid(Number(month[1]), Number(month[2]))
  }
  if (typeof input === 'number') return fromSerial(input, FIRST_SERIAL)
  if (SERIAL.test(text)) return fromSerial(Number(text), FIRST_SERIAL_IN_TEXT)
  const short = THIS_YEAR.exec(text)
  if (short === null) return INVALID
  return dayOrInvalid(String(yearOf(context.today)), short[1], short[2])
}

function dayOrInvalid(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
): LooseDay {
  const day = dayFrom(Number(year), Number(month), Number(dayOfMonth))
  return day === null ? INVALID : { kind: 'day', day }
}

function monthOrInvalid(year: number, month: number): LooseDay {
  if (dayFrom(year, month, 1) === null) return INVALID
  return { kind: 'month', year, month }
}

/** Sheets count a 29 February 1900 that never was, hence day 0 is 30 December 1899. */
function fromSerial(serial: number, first: number): LooseDay {
  const whole = Math.floor(serial)
  if (!(whole >= first && whole <= LAST_SERIAL)) return INVALID
  return { kind: 'day', day: addDays(toDay('1899-12-30'), whole) }
}
