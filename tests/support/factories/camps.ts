import type { RouteInput } from '#shared/contract/index.ts'
import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { CampDayDraft } from '#shared/features/camps/camp-day.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import type { CampDraft, CampId } from '#shared/features/camps/camp.ts'
import { campDays } from '#shared/features/camps/segments.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Office } from '#tests/support/office.ts'
import { campDraft, segments } from './camp-records.ts'
import { addChild } from './children.ts'

/** One child, the same in both halves unless told otherwise. */
export function campMark(
  childId: number,
  morning: AttendanceStatus | null = 'present',
  afternoon: AttendanceStatus | null = morning,
) {
  return { childId, morning, afternoon }
}

/** A held day as the roll call sends it, everybody present unless told otherwise. */
export function campDay(
  camp: { readonly id: CampId },
  day: string,
  childIds: readonly number[],
  overrides: Partial<CampDayDraft> = {},
): CampDayDraft {
  return {
    campId: camp.id,
    day,
    status: 'held',
    activity: '安全课、手工',
    note: '',
    marks: childIds.map((childId) => campMark(childId)),
    ...overrides,
  }
}

/** A camp with children of these names on its roster from its first day; ids in the same order. */
export async function openCamp(
  office: Office,
  names: readonly string[] = ['陈小明', '吴敏'],
  overrides: Partial<CampDraft> = {},
): Promise<{ readonly camp: CampSummary; readonly childIds: readonly ChildId[] }> {
  const camp = await office.request('camps.schedule', campDraft(overrides))
  const childIds: ChildId[] = []
  for (const name of names) {
    childIds.push((await addChild(office, { name, registeredOn: '2025-01-05' })).id)
  }
  if (childIds.length > 0) {
    const input: RouteInput<'camps.enrol'> = { campId: camp.id, childIds }
    await office.request('camps.enrol', input)
  }
  return { camp, childIds }
}

/** Holds every day from the first to the last with all children present. */
export async function holdThrough(
  office: Office,
  camp: { readonly id: CampId },
  days: readonly [string, string],
  childIds: readonly ChildId[],
): Promise<void> {
  for (const day of campDays(segments(days))) {
    await office.request('camps.recordDay', campDay(camp, day, childIds))
  }
}
