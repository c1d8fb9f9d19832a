import type { ComponentType } from 'react'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'

/** One tab of an open camp; other features bring theirs. */
export interface CampTab {
  /** Names it in the address. */
  readonly value: string
  readonly label: string
  /** Smaller stands further left: 日程 10, 报名 20, 名单 25, 每日点名 30, 出勤 40, 物资与准备 50, 健康与意外 60. */
  readonly position: number
  readonly Panel: ComponentType<{ readonly file: CampFile }>
}
