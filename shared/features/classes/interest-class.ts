import { z } from 'zod'
import { schoolPeriodIdSchema } from '#shared/features/calendar/school-period.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daysBetween, daySchema, type Day } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { classSlotSchema, overlapsInTime } from './class-slot.ts'

export const classIdSchema = z.int().positive().brand<'ClassId'>()
export type ClassId = z.infer<typeof classIdSchema>

/** What is taught (R14). */
export const CLASS_SUBJECTS = [
  { code: 'calligraphy', name: '书法' },
  { code: 'painting', name: '绘画' },
  { code: 'music', name: '音乐' },
  { code: 'dance', name: '舞蹈' },
  { code: 'sports', name: '体育' },
  { code: 'science', name: '科学' },
  { code: 'reading', name: '阅读' },
  { code: 'crafts', name: '手工' },
  { code: 'other', name: '其他' },
] as const
export const classSubjectSchema = z.enum(
  CLASS_SUBJECTS.map((subject) => subject.code),
  { error: '请选择类别' },
)
export type ClassSubject = z.infer<typeof classSubjectSchema>

export function classSubjectName(code: ClassSubject): string {
  return byCode(CLASS_SUBJECTS, code).name
}

/** One year: longer is a year written wrong. */
const MOST_DAYS = 366

const classFieldsSchema = z.object({
  name: plainTextSchema.trim().min(1, '请填写班名').max(30, '班名最多 30 个字'),
  subject: classSubjectSchema,
  /** The term or break it belongs to; null while none is entered for this place. */
  periodId: schoolPeriodIdSchema.nullable(),
  startsOn: daySchema,
  /** Last day on which it may meet. */
  endsOn: daySchema,
  slots: z.array(classSlotSchema).min(1, '请至少安排一个上课时段').max(7, '每周最多 7 个上课时段'),
  roomId: roomIdSchema.nullable(),
  teacherId: teamMemberIdSchema.nullable(),
  quota: z.int('请填写名额').min(1, '名额至少 1 人，不能为 0').max(200, '名额最多 200 人，请核对'),
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})

/** An interest class as the form sends it. */
export const classDraftSchema = classFieldsSchema
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    message: '结束日期不能早于开始日期',
    path: ['endsOn'],
  })
  .refine(({ startsOn, endsOn }) => !(daysBetween(startsOn, endsOn) >= MOST_DAYS), {
    message: '起止日期超过一年，请核对年份',
    path: ['endsOn'],
  })
  .refine(
    ({ slots }) =>
      !slots.some((slot, n) => slots.slice(n + 1).some((other) => overlapsInTime(slot, other))),
    {
      message: '有两个上课时段时间重叠，请调整',
      path: ['slots'],
    },
  )
export type ClassDraft = z.input<typeof classDraftSchema>
export type ClassFields = z.output<typeof classDraftSchema>

export const interestClassSchema = classFieldsSchema.extend({
  id: classIdSchema,
  /** First day on which it no longer meets, or null. */
  endedOn: daySchema.nullable(),
  endReason: z.string(),
})
export type InterestClass = z.output<typeof interestClassSchema>

/** Whether a class meets on days like this one: within its dates and not ended. */
export function runsOn(
  one: Pick<InterestClass, 'startsOn' | 'endsOn' | 'endedOn'>,
  day: Day,
): boolean {
  return one.startsOn <= day && day <= one.endsOn && (one.endedOn === null || day < one.endedOn)
}
