import { z } from 'zod'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import type { Day } from '#shared/kernel/day.ts'

/** 1 Monday … 7 Sunday, as the form lists them. */
export const SLOT_WEEKDAYS = [
  { value: 6, label: '周六' },
  { value: 7, label: '周日' },
  { value: 1, label: '周一' },
  { value: 2, label: '周二' },
  { value: 3, label: '周三' },
  { value: 4, label: '周四' },
  { value: 5, label: '周五' },
] as const

/** One meeting of the week: 周六 09:00–10:30. */
export const classSlotSchema = z
  .object({
    weekday: z.literal([1, 2, 3, 4, 5, 6, 7], { error: '请选择星期' }),
    startsAt: clockTimeSchema,
    endsAt: clockTimeSchema,
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    message: '下课时间要晚于上课时间',
    path: ['endsAt'],
  })
export type ClassSlot = z.output<typeof classSlotSchema>

export function slotText({ weekday, startsAt, endsAt }: ClassSlot): string {
  const name = SLOT_WEEKDAYS.find(({ value }) => value === weekday)?.label ?? ''
  return `${name} ${startsAt}–${endsAt}`
}

/** 周六 09:00–10:30、周日 14:00–15:30. */
export function slotsText(slots: readonly ClassSlot[]): string {
  return slots.map(slotText).join('、')
}

/** Two meetings of the week that nobody can attend both of; one may begin when the other ends. */
export function overlapsInTime(one: ClassSlot, other: ClassSlot): boolean {
  return one.weekday === other.weekday && one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

interface Weekly {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly slots: readonly ClassSlot[]
}

/** Whether a child cannot be in both classes: their dates and their weekly times meet. */
export function classesOverlap(one: Weekly, other: Weekly): boolean {
  return (
    one.startsOn <= other.endsOn &&
    other.startsOn <= one.endsOn &&
    one.slots.some((slot) => other.slots.some((own) => overlapsInTime(slot, own)))
  )
}
