import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** How often a service is given; `most` is the highest count of one period, 1 where none is asked. */
export const FREQUENCIES = [
  { code: 'once', name: '一次', most: 1, graceDays: null },
  { code: 'weekly', name: '每周', most: 7, graceDays: 7 },
  { code: 'biweekly', name: '每两周', most: 1, graceDays: 14 },
  { code: 'monthly', name: '每月', most: 10, graceDays: 30 },
  { code: 'quarterly', name: '每季', most: 10, graceDays: 90 },
] as const

export const frequencySchema = z.enum(
  FREQUENCIES.map(({ code }) => code),
  { error: '请选择频次' },
)
export type Frequency = z.infer<typeof frequencySchema>

/** Days after the due day in which a task may still be done; null: as long as the plan runs. */
export function graceDaysOf(frequency: Frequency): number | null {
  return byCode<(typeof FREQUENCIES)[number]>(FREQUENCIES, frequency).graceDays
}

export function mostTimesOf(frequency: Frequency): number {
  return byCode<(typeof FREQUENCIES)[number]>(FREQUENCIES, frequency).most
}

/** 一次, 每两周一次, 每月 2 次. */
export function frequencyText(frequency: Frequency, times: number): string {
  if (frequency === 'once') return '一次'
  if (frequency === 'biweekly') return '每两周一次'
  return `${byCode<(typeof FREQUENCIES)[number]>(FREQUENCIES, frequency).name} ${times} 次`
}
