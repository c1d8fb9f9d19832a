import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/**
 * What an activity is about. The first five are the themes the policy names (R15) and count for its
 * coverage; study, meals and rest fill the day.
 */
export const BLOCK_THEMES = [
  { code: 'safety', name: '安全常识', isPolicy: true },
  { code: 'patriotism', name: '爱国主义教育', isPolicy: true },
  { code: 'tradition-health', name: '传统文化及身心健康', isPolicy: true },
  { code: 'family', name: '亲情培育', isPolicy: true },
  { code: 'other', name: '其他主题', isPolicy: true },
  { code: 'study', name: '学业辅导', isPolicy: false },
  { code: 'meal', name: '用餐', isPolicy: false },
  { code: 'rest', name: '休息、午休', isPolicy: false },
] as const
export const blockThemeSchema = z.enum(
  BLOCK_THEMES.map((theme) => theme.code),
  { error: '请选择活动主题' },
)
export type BlockTheme = z.infer<typeof blockThemeSchema>

export const POLICY_THEMES = BLOCK_THEMES.filter((theme) => theme.isPolicy)

/** How often each theme of the policy stands on a timetable (R15). */
export const themeCountSchema = z.object({ theme: blockThemeSchema, blocks: z.int() })
export type ThemeCount = z.output<typeof themeCountSchema>

/** Every theme of the policy in its order, those without a block too. */
export function countThemes(blocks: readonly { readonly theme: BlockTheme }[]): ThemeCount[] {
  return POLICY_THEMES.map(({ code }) => ({
    theme: code,
    blocks: blocks.filter((block) => block.theme === code).length,
  }))
}

export function blockThemeName(code: BlockTheme): string {
  return byCode(BLOCK_THEMES, code).name
}
