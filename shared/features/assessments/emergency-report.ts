import { z } from 'zod'
import { clockTimeSchema, minutesBetween, type ClockTime } from '#shared/kernel/clock-time.ts'
import { daysBetween, daySchema, type Day } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** Situations that must be reported (nine ministries 2020; domain §2.5). */
export const SITUATIONS = [
  { code: '1', name: '生殖器官或隐私部位有非正常损伤' },
  { code: '2', name: '不满十四周岁的女性遭受性侵、怀孕、流产' },
  { code: '3', name: '十四周岁以上女性因遭受性侵怀孕、流产' },
  { code: '4', name: '身体多处损伤、严重营养不良、意识不清，疑似遭受家庭暴力、欺凌、虐待' },
  { code: '5', name: '因自杀、自残、工伤、中毒等非正常伤残、死亡' },
  { code: '6', name: '被遗弃或长期处于无人照料状态' },
  { code: '7', name: '来源不明、失踪、被拐卖、收买' },
  { code: '8', name: '被组织乞讨' },
  { code: '9', name: '其他严重侵害身心健康，或正面临危险' },
] as const
const situationSchema = z.enum(SITUATIONS.map(({ code }) => code))

const text = (label: string, longest: number) =>
  plainTextSchema.trim().max(longest, `${label}最多 ${longest} 个字`)

const momentSchema = z.object({ on: daySchema, at: clockTimeSchema })
/** A local day and time of day. */
export type Moment = z.output<typeof momentSchema>

/** The short record of a mandatory report (强制报告): the law demands 立即, so times are kept to the minute. */
export const emergencyReportDraftSchema = z
  .strictObject({
    discovered: momentSchema,
    situations: z.array(situationSchema).min(1, '请至少选择一种情形'),
    /** When the police were told; null while they have not been. */
    police: momentSchema.nullable(),
    policeStation: text('派出所', 60),
    policeReceiver: text('接警人', 30),
    policeReceipt: text('回执或警情编号', 60),
    /** When the civil-affairs office was told. */
    civilAffairs: momentSchema.nullable(),
    remark: text('备注', 500),
  })
  .superRefine((report, ctx) => {
    for (const field of ['police', 'civilAffairs'] as const) {
      const told = report[field]
      if (told === null || elapsedMinutes(report.discovered, told) >= 0) continue
      ctx.addIssue({ code: 'custom', message: '不能早于发现时间', path: [field, 'at'] })
    }
  })
export type EmergencyReportDraft = z.output<typeof emergencyReportDraftSchema>

export const emergencyReportSchema = z.object({
  ...emergencyReportDraftSchema.shape,
  recordedByName: z.string(),
  recordedAt: z.string(),
})
export type EmergencyReport = z.output<typeof emergencyReportSchema>

/** Whole minutes from one moment to another; shown between discovery and the call to the police. */
export function elapsedMinutes(
  from: { readonly on: Day; readonly at: ClockTime },
  to: { readonly on: Day; readonly at: ClockTime },
): number {
  return daysBetween(from.on, to.on) * 24 * 60 + minutesBetween(from.at, to.at)
}
