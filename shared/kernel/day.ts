import { z } from 'zod'
import { AppError } from './app-error.ts'
import { civilDateOf, civilNumberOf, daysInMonth } from './civil-date.ts'

/** A local calendar day (Asia/Shanghai) written 'YYYY-MM-DD', years 1800 to 9999. */
export type Day = string & z.core.$brand<'Day'>

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What a form says when a day is not written as a day. */
export const DAY_MESSAGE = '日期应写成 2026-10-08'

/** A day as it is stored and sent: real calendar dates only. */
export const daySchema = z
  .string({ error: DAY_MESSAGE })
  .refine(isCalendarText, { error: DAY_MESSAGE })
  .brand<'Day'>()

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const FIRST_YEAR = 1800
/** 1970-01-01 was a Thursday. */
const THURSDAY_FIRST = [4, 5, 6, 7, 1, 2, 3] as const

export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && isCalendarText(value)
}

/** Throws AppError DAY_INVALID when the text is not a real day. */
export function toDay(text: string): Day {
  if (!isDay(text)) throw new AppError('DAY_INVALID')
  return text
}

/** The day of a year, month (1–12) and day of month, or null when the calendar has no such day. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
  return isDay(text) ? text : null
}

/** Throws AppError DAY_OUT_OF_RANGE past the years 1800 to 9999. */
export function addDays(day: Day, count: number): Day {
  return fromCivilNumber(civilNumber(day) + count)
}

/** Same day of another month; the last day where that month is shorter (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const dayOfMonth = Math.min(dayOfMonthOf(day), daysInMonth(year, month))
  return dayFrom(year, month, dayOfMonth) ?? refuseRange()
}

/** Days from the first to the second day; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return civilNumber(to) - civilNumber(from)
}

export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function weekdayOf(day: Day): Weekday {
  const sinceThursday = ((civilNumber(day) % 7) + 7) % 7
  return THURSDAY_FIRST[sinceThursday] ?? 4
}

/** Both ends included; empty when the range runs backwards. */
export function eachDay(from: Day, to: Day): readonly Day[] {
  const first = civilNumber(from)
  const length = Math.max(0, civilNumber(to) - first + 1)
  return Array.from({ length }, (_, index) => fromCivilNumber(first + index))
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** 1 to 31. */
export function dayOfMonthOf(day: Day): number {
  return Number(day.slice(8, 10))
}

export function startOfMonth(day: Day): Day {
  return toDay(`${day.slice(0, 8)}01`)
}

export function endOfMonth(day: Day): Day {
  return toDay(`${day.slice(0, 8)}${twoDigits(daysInMonth(yearOf(day), monthOf(day)))}`)
}

/** 2026年10月8日, the form of official papers (GB/T 9704: no leading zeros). */
export function formatDayLong(day: Day): string {
  return `${yearOf(day)}年${monthOf(day)}月${dayOfMonthOf(day)}日`
}

/**
 * Completed years on a day (negative before birth). A birthday on 29 February is kept on 1 March
 * in common years (age rule of the populations, domain §2.1).
 */
export function ageOn(birth: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birth)
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

function isCalendarText(text: string): boolean {
  const match = DAY_PATTERN.exec(text)
  if (match === null) return false
  const [year, month, dayOfMonth] = match.slice(1).map(Number)
  if (year === undefined || month === undefined || dayOfMonth === undefined) return false
  if (year < FIRST_YEAR || month < 1 || month > 12) return false
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

function civilNumber(day: Day): number {
  return civilNumberOf({ year: yearOf(day), month: monthOf(day), dayOfMonth: dayOfMonthOf(day) })
}

function fromCivilNumber(count: number): Day {
  const { year, month, dayOfMonth } = civilDateOf(count)
  return dayFrom(year, month, dayOfMonth) ?? refuseRange()
}

function refuseRange(): never {
  throw new AppError('DAY_OUT_OF_RANGE')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
