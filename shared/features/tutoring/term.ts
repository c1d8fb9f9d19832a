import { z } from 'zod'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daysBetween, daySchema, monthOf, yearOf, type Day } from '#shared/kernel/day.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const termIdSchema = z.int().positive().brand<'TutoringTermId'>()
export type TermId = z.infer<typeof termIdSchema>

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7])

export const WEEKDAY_NAMES = [
  { value: 1, label: '周一' },
  { value: 2, label: '周二' },
  { value: 3, label: '周三' },
  { value: 4, label: '周四' },
  { value: 5, label: '周五' },
  { value: 6, label: '周六' },
  { value: 7, label: '周日' },
] as const

const termFieldsSchema = z.object({
  name: plainTextSchema.trim().min(1, '请填写学期名称').max(40, '学期名称最多 40 个字'),
  startsOn: daySchema,
  /** Last day of the term. */
  endsOn: daySchema,
  weekdays: z.array(weekdaySchema).min(1, '请至少选择一天'),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  roomId: roomIdSchema.nullable(),
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})

/** Two years: longer is a year written wrong, and every day of it would be looked through. */
const MOST_DAYS = 731

/** A term of after-school tutoring as the form sends it (R26). */
export const termDraftSchema = termFieldsSchema
  .refine((term) => term.startsOn <= term.endsOn, {
    message: '结束日期不能早于开始日期',
    path: ['endsOn'],
  })
  .refine((term) => !(daysBetween(term.startsOn, term.endsOn) >= MOST_DAYS), {
    message: '学期超过两年，请核对年份',
    path: ['endsOn'],
  })
  .refine((term) => term.startsAt < term.endsAt, {
    message: '结束时间要晚于开始时间',
    path: ['endsAt'],
  })
export type TermDraft = z.input<typeof termDraftSchema>
export type TermFields = z.output<typeof termDraftSchema>

export const tutoringTermSchema = termFieldsSchema.extend({ id: termIdSchema })
export type TutoringTerm = z.output<typeof tutoringTermSchema>

/** Whether a day lies within a term, both ends included. */
export function isInTerm(term: Pick<TutoringTerm, 'startsOn' | 'endsOn'>, day: Day): boolean {
  return term.startsOn <= day && day <= term.endsOn
}

/** The term to show first: the one of today, else the last that began, else the next. */
export function currentTerm<T extends Pick<TutoringTerm, 'startsOn' | 'endsOn'>>(
  terms: readonly T[],
  today: Day,
): T | undefined {
  const latestFirst = terms.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  return (
    latestFirst.find((term) => isInTerm(term, today)) ??
    latestFirst.find((term) => term.endsOn < today) ??
    latestFirst.at(-1)
  )
}

/** A term to begin the form with: spring from February to July, autumn otherwise, on school days. */
export function likelyTerm(today: Day): TermDraft {
  const month = monthOf(today)
  const isSpring = month >= 2 && month <= 7
  const year = month === 1 ? yearOf(today) - 1 : yearOf(today)
  return {
    name: `${year}年${isSpring ? '春' : '秋'}季学期`,
    startsOn: isSpring ? `${year}-02-24` : `${year}-09-01`,
    endsOn: isSpring ? `${year}-06-30` : `${year + 1}-01-20`,
    weekdays: [1, 2, 3, 4, 5],
    startsAt: '16:30',
    endsAt: '18:00',
    roomId: null,
    note: '',
  }
}
