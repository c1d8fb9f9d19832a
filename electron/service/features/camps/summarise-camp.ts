import type { CampRules } from '#shared/features/camps/camp-rules.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { forecastCamp } from '#shared/features/camps/forecast.ts'
import {
  campersOf,
  heldDays,
  isQualified,
  lastHeldOn,
  personDays,
} from '#shared/features/camps/held-days.ts'
import { calendarDays, campDays, campSpan } from '#shared/features/camps/segments.ts'
import { assignedOn, campState } from '#shared/features/camps/standing.ts'
import type { RoomId } from '#shared/features/rooms/room.ts'
import type { TeamMemberId } from '#shared/features/team/team-member.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { listTeam } from '#service/features/team/team.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { campRulesOn } from './camp-rules.ts'
import { listRecordedCamps, type RecordedCamp } from './recorded-camps.ts'

/** A camp counted as of today, with the records it was counted from and the rules it goes by. */
export interface CountedCamp {
  readonly recorded: RecordedCamp
  readonly summary: CampSummary
  readonly rules: CampRules
}

interface Names {
  readonly rooms: ReadonlyMap<RoomId, string>
  readonly team: ReadonlyMap<TeamMemberId, string>
}

export function listCampSummaries({ db, today }: QueryContext): CampSummary[] {
  return countCamps(db, today).map((camp) => camp.summary)
}

/** Every camp, the one that began last first. */
export function countCamps(db: Reads, today: Day): CountedCamp[] {
  const names: Names = {
    rooms: new Map(listRooms(db).map((room) => [room.id, room.name])),
    team: new Map(listTeam(db).map((member) => [member.id, member.name])),
  }
  return listRecordedCamps(db).map((recorded) => {
    const rules = campRulesOn(db, campSpan(recorded.segments).endsOn)
    return { recorded, rules, summary: summarise(recorded, rules, names, today) }
  })
}

function summarise(
  recorded: RecordedCamp,
  rules: CampRules,
  names: Names,
  today: Day,
): CampSummary {
  const { members, days, ...camp } = recorded
  const { segments, roomId, leaderId } = camp
  return {
    ...camp,
    ...campSpan(segments),
    roomName: roomId === null ? null : (names.rooms.get(roomId) ?? null),
    leaderName: leaderId === null ? null : (names.team.get(leaderId) ?? null),
    state: campState(camp, days, today),
    calendarDays: calendarDays(segments),
    heldDays: heldDays(days).length,
    lastHeldOn: lastHeldOn(days),
    isQualified: isQualified(segments, days, rules),
    assignedOn: camp.cancelledOn === null ? assignedOn(segments, days, today) : null,
    memberCount: members.filter((member) => member.withdrawnOn === null).length,
    camperCount: campersOf(days).size,
    personDays: personDays(days),
    daysDue: camp.cancelledOn === null ? daysDue(recorded, today) : [],
    freeDays: days.filter((day) => day.status === 'cancelled').map((day) => day.day),
    forecast: forecastCamp(segments, days, rules),
  }
}

/** Days of a camp up to today that nobody has recorded yet. */
function daysDue({ segments, days }: RecordedCamp, today: Day): Day[] {
  const recorded = new Set(days.map((day) => day.day))
  return campDays(segments).filter((day) => day <= today && !recorded.has(day))
}
