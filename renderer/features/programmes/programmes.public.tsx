import type { CampTab } from '#renderer/features/camps/camps.public.tsx'
import { ProgrammeTab } from './ProgrammeTab.tsx'
import { ReadinessTab } from './ReadinessTab.tsx'

export { ReadinessChip } from './ReadinessChip.tsx'

/** What this feature shows of an open camp. */
export const PROGRAMME_TABS: readonly CampTab[] = [
  { value: 'programme', label: '日程', position: 10, Panel: ProgrammeTab },
  { value: 'readiness', label: '物资与准备', position: 50, Panel: ReadinessTab },
]
export { PROGRAMMES_TEXTS } from './programmes.text.ts'
