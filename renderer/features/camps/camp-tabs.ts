import { ENROLMENT_TABS } from '#renderer/features/enrolments/enrolments.public.tsx'
import { PROGRAMME_TABS } from '#renderer/features/programmes/programmes.public.tsx'
import { AttendanceTab } from './AttendanceTab.tsx'
import type { CampTab } from './camp-tab.ts'
import { IncidentsTab } from './IncidentsTab.tsx'
import { DaysTab } from './DaysTab.tsx'
import { RosterTab } from './RosterTab.tsx'

export const DAYS_TAB: CampTab = {
  value: 'days',
  label: '每日点名',
  position: 30,
  Panel: DaysTab,
}

/** Everything about one camp, this feature's tabs and those of others. */
export const CAMP_TABS: readonly CampTab[] = [
  { value: 'roster', label: '名单', position: 25, Panel: RosterTab },
  DAYS_TAB,
  { value: 'attendance', label: '出勤', position: 40, Panel: AttendanceTab },
  { value: 'incidents', label: '健康与意外', position: 60, Panel: IncidentsTab },
  ...ENROLMENT_TABS,
  ...PROGRAMME_TABS,
].toSorted((a, b) => a.position - b.position)
