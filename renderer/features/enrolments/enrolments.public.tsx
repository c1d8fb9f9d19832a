import type { CampTab } from '#renderer/features/camps/camps.public.tsx'
import { EnrolmentsTab } from './EnrolmentsTab.tsx'

/** Tabs of an open camp: 报名. */
export const ENROLMENT_TABS: readonly CampTab[] = [
  { value: 'forms', label: '报名', position: 20, Panel: EnrolmentsTab },
]
