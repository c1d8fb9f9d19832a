import { z } from 'zod'
import {
  ATTENDANCE_STATUSES,
  attendanceStatusSchema,
  isThere,
  type AttendanceStatus,
} from '#shared/features/attendance/status.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { campIdSchema } from './camp.ts'

export const CAMP_DAY_STATUSES = [
  { code: 'held', name: '已举办' },
  { code: 'rest', name: '休息' },
  { code: 'cancelled', name: '取消' },
] as const
export const campDayStatusSchema = z.enum(
  CAMP_DAY_STATUSES.map((status) => status.code),
  { error: '请选择当天是举办、休息还是取消' },
)
export type CampDayStatus = z.infer<typeof campDayStatusSchema>

/** The two roll calls of a day. */
export const CAMP_HALVES = [
  { code: 'morning', name: '上午' },
  { code: 'afternoon', name: '下午' },
] as const
export type CampHalf = (typeof CAMP_HALVES)[number]['code']

/** One child on one day; a half that was not called is null. */
export const campMarkSchema = z
  .object({
    childId: childIdSchema,
    morning: attendanceStatusSchema.nullable(),
    afternoon: attendanceStatusSchema.nullable(),
  })
  .refine((mark) => mark.morning !== null || mark.afternoon !== null, {
    message: '上午、下午至少点名一次',
    path: ['morning'],
  })
export type CampMark = z.output<typeof campMarkSchema>

/** One day of a camp as it went: what was done, and every child of the roster on a held day. */
export const campDayDraftSchema = z
  .strictObject({
    campId: campIdSchema,
    day: daySchema,
    status: campDayStatusSchema,
    activity: plainTextSchema.trim().max(200, '活动内容最多 200 个字'),
    note: plainTextSchema.trim().max(200, '说明最多 200 个字'),
    marks: z.array(campMarkSchema),
  })
  .refine((day) => day.status !== 'held' || day.activity !== '', {
    message: '请填写当天的活动内容',
    path: ['activity'],
  })
  .refine((day) => day.status !== 'cancelled' || day.note !== '', {
    message: '请写明取消的原因，例如“台风”',
    path: ['note'],
  })
  .refine((day) => day.status === 'held' || day.marks.length === 0, {
    message: '休息或取消的日子不登记出勤',
    path: ['marks'],
  })
  .refine((day) => new Set(day.marks.map((mark) => mark.childId)).size === day.marks.length, {
    message: '同一名儿童一天只能登记一次',
    path: ['marks'],
  })
  .refine(({ marks }) => CAMP_HALVES.every(({ code }) => isCalledAlike(marks, code)), {
    message: '上午或下午点名时，名单上的儿童都要点到',
    path: ['marks'],
  })
export type CampDayDraft = z.input<typeof campDayDraftSchema>

/** Who was there in either half was there that day and counts once (R13, domain §1.7). */
export function wasThere(mark: Pick<CampMark, CampHalf>): boolean {
  return CAMP_HALVES.some(({ code }) => {
    const status = mark[code]
    return status !== null && isThere(status)
  })
}

/** How a child stood on the whole day: the better of the halves that were called. */
export function dayStatusOf({ morning, afternoon }: Pick<CampMark, CampHalf>): AttendanceStatus {
  const best = ATTENDANCE_STATUSES.find(({ code }) => code === morning || code === afternoon)
  return best?.code ?? 'absent'
}

export function campDayStatusName(status: CampDayStatus): string {
  return byCode(CAMP_DAY_STATUSES, status).name
}

function isCalledAlike(marks: readonly Pick<CampMark, CampHalf>[], half: CampHalf): boolean {
  return new Set(marks.map((mark) => mark[half] === null)).size <= 1
}
