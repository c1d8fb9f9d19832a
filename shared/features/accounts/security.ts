import { z } from 'zod'

/** Minutes without key or mouse after which the screen locks. */
export const IDLE_MINUTES = [5, 10, 15, 20, 30] as const
export const DEFAULT_IDLE_MINUTES = 10

/** What holds for everybody who works at this site. */
export const securitySettingSchema = z.strictObject({
  idleMinutes: z.literal(IDLE_MINUTES, { error: '请选择 5、10、15、20 或 30 分钟' }),
})
export type SecuritySetting = z.infer<typeof securitySettingSchema>

/** The settings, and what about this computer needs a look. */
export const securityStatusSchema = z.object({
  ...securitySettingSchema.shape,
  /** It is earlier on this computer than when the program was last used. */
  isClockBack: z.boolean(),
})
export type SecurityStatus = z.infer<typeof securityStatusSchema>
