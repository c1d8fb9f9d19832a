import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** Methods of social work (domain §2.6). */
export const METHODS = [
  { code: 'casework', name: '个案' },
  { code: 'group', name: '小组' },
  { code: 'community', name: '社区活动' },
  { code: 'visit', name: '探访' },
  { code: 'counselling', name: '咨询' },
] as const
export const methodSchema = z.enum(
  METHODS.map(({ code }) => code),
  { error: '请选择工作方法' },
)
export type Method = z.infer<typeof methodSchema>

/** Where and how the child was met. */
export const MODES = [
  { code: 'home', name: '入户' },
  { code: 'phone', name: '电话' },
  { code: 'video', name: '视频' },
  { code: 'site', name: '站点' },
  { code: 'school', name: '学校' },
] as const
export const modeSchema = z.enum(
  MODES.map(({ code }) => code),
  { error: '请选择服务形式' },
)
export type Mode = z.infer<typeof modeSchema>

export function methodName(code: Method): string {
  return byCode(METHODS, code).name
}

export function modeName(code: Mode): string {
  return byCode(MODES, code).name
}

/** The kind whose notes may be closed to all but named people (domain §2.6). */
export const RESTRICTED_KIND = '05'

const fields = {
  childId: childIdSchema,
  servedOn: daySchema,
  method: methodSchema,
  mode: modeSchema,
  servedBy: plainTextSchema.trim().min(1, '请填写服务人').max(60, '服务人最多 60 个字'),
  minutes: z.int().min(0).max(1440, '时长最多 1440 分钟'),
  kinds: z.array(serviceKindCodeSchema),
  content: plainTextSchema.trim().min(1, '请填写服务内容').max(2000, '服务内容最多 2000 个字'),
  nextStep: plainTextSchema.trim().max(500, '下一步最多 500 个字'),
  /** 未遇: nobody was met; it is kept, not counted, and closes no task. */
  isAttempt: z.boolean(),
  isRestricted: z.boolean(),
} as const

/** A service as the form sends it, with the tasks it closes. */
export const serviceNoteDraftSchema = z
  .strictObject({ ...fields, taskIds: z.array(z.int().positive()).max(50) })
  .superRefine((note, ctx) => {
    const refuse = (path: keyof typeof note, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [path] })
    if (note.isAttempt && note.taskIds.length > 0) {
      refuse('taskIds', '未遇的走访不算完成，不能勾选任务')
    }
    if (!note.isAttempt && note.minutes === 0) refuse('minutes', '请填写服务时长')
    if (note.kinds.length === 0 && note.taskIds.length === 0) {
      refuse('kinds', '请至少选择一类服务')
    }
  })
export type ServiceNoteDraft = z.output<typeof serviceNoteDraftSchema>

/** A note as it is read; without its words where the reader is not named for its class. */
export const serviceNoteSchema = z.object({
  id: z.int(),
  ...fields,
  content: z.string(),
  recordedAt: z.string(),
  recordedByName: z.string(),
  /** The words are kept from this reader. */
  isHidden: z.boolean(),
  closedTasks: z.int(),
  addenda: z.array(z.object({ text: z.string(), addedAt: z.string(), addedByName: z.string() })),
})
export type ServiceNote = z.output<typeof serviceNoteSchema>
