import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** How the homework of the day went; '' where nobody said. */
export const HOMEWORK = [
  { code: '', name: '未填' },
  { code: 'done', name: '已完成' },
  { code: 'partly', name: '部分完成' },
  { code: 'not-done', name: '未完成' },
  { code: 'none-set', name: '没有作业' },
] as const
export const homeworkSchema = z.enum(HOMEWORK.map(({ code }) => code))

/** How the child ate; '' where nobody said, or no meal is given. */
export const MEALS = [
  { code: '', name: '未填' },
  { code: 'eaten', name: '正常' },
  { code: 'partly', name: '吃得少' },
  { code: 'not-eaten', name: '没有吃' },
] as const
export const mealSchema = z.enum(MEALS.map(({ code }) => code))

/** What is noted of a child who was there: homework, meal, health. */
export const remarksSchema = z.object({
  childId: childIdSchema,
  homework: homeworkSchema,
  meal: mealSchema,
  health: plainTextSchema.trim().max(100, '身体情况最多 100 个字'),
})
export type Remarks = z.output<typeof remarksSchema>

export function homeworkName(code: Remarks['homework']): string {
  return code === '' ? '' : byCode(HOMEWORK, code).name
}

export function mealName(code: Remarks['meal']): string {
  return code === '' ? '' : byCode(MEALS, code).name
}
