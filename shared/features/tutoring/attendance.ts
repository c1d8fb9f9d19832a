import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  attendanceStatusName,
  attendanceStatusSchema,
  isThere,
  type AttendanceStatus,
} from '#shared/features/attendance/status.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import type { Rate } from '#shared/kernel/rate.ts'

const markFieldsSchema = z.object({
  childId: childIdSchema,
  status: attendanceStatusSchema,
  signedInAt: clockTimeSchema.nullable(),
  signedOutAt: clockTimeSchema.nullable(),
  /** Who collected the child; empty while nobody has, or when the child went home alone. */
  collectedBy: plainTextSchema.trim().max(20, '接走人最多 20 个字'),
})

/** One child's line of the roll call. */
export const markSchema = markFieldsSchema
  .refine((mark) => mark.signedOutAt === null || mark.signedInAt !== null, {
    message: '有签退时间的，签到时间也要填写',
    path: ['signedInAt'],
  })
  .refine((mark) => !isSignOutFirst(mark), {
    message: '签退时间不能早于签到时间',
    path: ['signedOutAt'],
  })
export type Mark = z.output<typeof markSchema>

/** True when the child would have left before coming. */
export function isSignOutFirst(mark: {
  readonly signedInAt: string | null
  readonly signedOutAt: string | null
}): boolean {
  const { signedInAt, signedOutAt } = mark
  return signedInAt !== null && signedOutAt !== null && signedOutAt < signedInAt
}

export interface AttendanceTotals {
  /** 应到. */
  readonly expected: number
  /** 实到, which is the 人次 of the day. */
  readonly there: number
  readonly late: number
  readonly leftEarly: number
  readonly excused: number
  readonly absent: number
}

export function totalsOf(marks: readonly Pick<Mark, 'status'>[]): AttendanceTotals {
  const count = (status: AttendanceStatus) => marks.filter((mark) => mark.status === status).length
  return {
    expected: marks.length,
    there: marks.filter((mark) => isThere(mark.status)).length,
    late: count('late'),
    leftEarly: count('left-early'),
    excused: count('excused'),
    absent: count('absent'),
  }
}

/** 应到 40，实到 38，请假 1，缺勤 1. */
export function totalsText(totals: AttendanceTotals): string {
  return `应到 ${totals.expected}，实到 ${totals.there}，请假 ${totals.excused}，缺勤 ${totals.absent}`
}

/** The children who came and have not been signed out. */
export function stillHere<
  M extends { readonly status: AttendanceStatus; readonly signedOutAt: string | null },
>(marks: readonly M[]): readonly M[] {
  return marks.filter((mark) => isThere(mark.status) && mark.signedOutAt === null)
}

/** 平均每天人次: person-times over open days (table 8 of the report). */
export function averagePerDay(personTimes: number, openDays: number): Rate {
  return { numerator: personTimes, denominator: openDays }
}

/** An average with one decimal, half up: "12.5"; "—" without an open day. */
export function formatAverage(rate: Rate): string {
  if (rate.denominator === 0) return '—'
  const tenths = Math.floor((rate.numerator * 20 + rate.denominator) / (rate.denominator * 2))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** 出勤 16:30—18:00 外婆; what a correction shows of a line before and after. */
export function markWords(
  mark: Pick<Mark, 'status' | 'signedInAt' | 'signedOutAt' | 'collectedBy'> | null,
): string {
  if (mark === null) return '未登记'
  const { status, signedInAt, signedOutAt, collectedBy } = mark
  const name = attendanceStatusName(status)
  if (!isThere(status)) return name
  const who = signedOutAt === null ? '' : collectedBy
  return [name, `${signedInAt ?? ''}—${signedOutAt ?? '未签退'}`, who].filter(Boolean).join(' ')
}
