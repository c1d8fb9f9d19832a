import type { CampMark } from '#shared/features/camps/camp-day.ts'
import type { Camp, CampId } from '#shared/features/camps/camp.ts'
import type { Day } from '#shared/kernel/day.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listDays, listMarks, type DayRow } from './camp-days.repository.ts'
import { listMembers, type MemberRow } from './camp-members.repository.ts'
import { listCampRows, listSegments } from './camps.repository.ts'

/** A day of a camp as it stands in the tables, with its roll call. */
export interface RecordedDay extends DayRow {
  readonly marks: readonly (CampMark & { readonly id: number })[]
}

/** A camp with everything recorded of it, days in order. */
export interface RecordedCamp extends Camp {
  readonly days: readonly RecordedDay[]
  readonly members: readonly MemberRow[]
}

/** Every camp, the one that began last first. */
export function listRecordedCamps(db: Reads): RecordedCamp[] {
  const segments = Map.groupBy(listSegments(db), (row) => row.campId)
  const members = Map.groupBy(listMembers(db), (row) => row.campId)
  const marks = Map.groupBy(listMarks(db), (row) => row.campDayId)
  const days = Map.groupBy(listDays(db), (row) => row.campId)
  return listCampRows(db)
    .map((camp) => ({
      ...camp,
      segments: (segments.get(camp.id) ?? []).map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
      members: members.get(camp.id) ?? [],
      days: (days.get(camp.id) ?? []).map((day) => ({ ...day, marks: marks.get(day.id) ?? [] })),
    }))
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))
}

/** Throws NOT_FOUND. */
export function getRecordedCamp(db: Reads, id: CampId): RecordedCamp {
  const camp = listRecordedCamps(db).find((candidate) => candidate.id === id)
  if (camp === undefined) throw new AppError('NOT_FOUND')
  return camp
}

/** Who is on the roster on a day: enrolled by then and not withdrawn. */
export function isOnRoster(member: MemberRow, day: Day): boolean {
  return member.enrolledOn <= day && (member.withdrawnOn === null || day < member.withdrawnOn)
}

function firstDay(camp: Camp): string {
  return camp.segments[0]?.startsOn ?? ''
}
