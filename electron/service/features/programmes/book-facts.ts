import { campSpan } from '#shared/features/camps/segments.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { Timetable } from '#shared/features/programmes/timetable.ts'
import type { Site } from '#shared/features/site/site.ts'
import type { TeamMember } from '#shared/features/team/team-member.ts'
import type { Day } from '#shared/kernel/day.ts'
import { getRecordedCamp, type RecordedCamp } from '#service/features/camps/camps.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import { listTeam } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCampersOnFile, type CamperOnFile } from './campers.ts'
import { timetableOf } from './read-timetable.ts'

/** Everything the book of a camp is made from. */
export interface BookFacts {
  readonly site: Site
  readonly camp: RecordedCamp
  readonly roomName: string
  readonly leader: TeamMember | null
  readonly timetable: Timetable
  readonly team: readonly TeamMember[]
  readonly campers: readonly CamperOnFile[]
  readonly today: Day
}

/** Throws NOT_FOUND. */
export function readBookFacts(db: Reads, campId: CampId, today: Day): BookFacts {
  const camp = getRecordedCamp(db, campId)
  const team = listTeam(db)
  return {
    site: getSite(db),
    camp,
    roomName: listRooms(db).find((room) => room.id === camp.roomId)?.name ?? '',
    leader: team.find((member) => member.id === camp.leaderId) ?? null,
    timetable: timetableOf(db, camp),
    team,
    campers: listCampersOnFile(db, camp, campSpan(camp.segments).startsOn),
    today,
  }
}
