import { z } from 'zod'
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

/** Who was there counts one 人次 (domain §1.7): 出勤, 迟到, 早退. */
export const CAMP_ATTENDANCE_STATUSES = [
  { code: 'present', name: '出勤', isThere: true },
  { code: 'late', name: '迟到', isThere: true },
  { code: 'left-early', name: '早退', isThere: true },
  { code: 'excused', name: '请假', isThere: false },
  { code: 'absent', name: '缺勤', isThere: false },
] as const
export const campAttendanceStatusSchema = z.enum(
  CAMP_ATTENDANCE_STATUSES.map((status) => status.code),
  { error: '请选择出勤情况' },
)
export type CampAttendanceStatus = z.infer<typeof campAttendanceStatusSchema>

/** One child on one day. */
export const campMarkSchema = z.object({
  childId: childIdSchema,
  status: campAttendanceStatusSchema,
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
export type CampDayDraft = z.input<typeof campDayDraftSchema>

export function isThere(status: CampAttendanceStatus): boolean {
  return byCode(CAMP_ATTENDANCE_STATUSES, status).isThere
}

export function campDayStatusName(status: CampDayStatus): string {
  return byCode(CAMP_DAY_STATUSES, status).name
}

export function campAttendanceName(status: CampAttendanceStatus): string {
  return byCode(CAMP_ATTENDANCE_STATUSES, status).name
}
