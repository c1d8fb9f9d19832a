import { campDraftSchema, type CampFields } from '#shared/features/camps/camp.ts'
import { campDays, campSpan } from '#shared/features/camps/segments.ts'
import type { CampBlockFields, CampBlockId } from '#shared/features/programmes/camp-block.ts'
import { mapDays, type MappedDays } from '#shared/features/programmes/mapped-days.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { isAtWork } from '#shared/features/team/team-member.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, daysBetween, type Day } from '#shared/kernel/day.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import type { RecordedCamp } from '#service/features/camps/camps.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { listTeam } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { fieldsOf } from './block-rules.ts'
import { listBlocks } from './blocks.repository.ts'

/** How far beyond its own length a camp looks for open days. */
const LOOK_AHEAD_DAYS = 366

/** An activity on its new day, without people and rooms that will not be there. */
export interface ClonedBlock {
  readonly fromId: CampBlockId
  readonly fields: CampBlockFields
}

export interface ClonePlan {
  readonly mapped: MappedDays
  readonly closed: ReadonlyMap<Day, string>
  readonly blocks: readonly ClonedBlock[]
  /** People and rooms that will not be there, once for each activity. */
  readonly leftPeople: readonly string[]
  readonly lostRooms: readonly string[]
}

/** Lays a camp onto new dates. Throws CLONE_WITHOUT_OPEN_DAYS. */
export function planClone(db: Reads, camp: RecordedCamp, startsOn: Day): ClonePlan {
  const { mapped, closed } = newDays(db, camp, startsOn)
  const team = new Map(listTeam(db).map((member) => [member.id, member]))
  const rooms = new Map(listRooms(db).map((room) => [room.id, room]))
  const toDay = new Map(mapped.days.map(({ from, to }) => [from, to]))
  const leftPeople: string[] = []
  const lostRooms: string[] = []
  const blocks = listBlocks(db, camp.id).flatMap((block): ClonedBlock[] => {
    const day = toDay.get(block.day)
    if (day === undefined) return []
    const isThere = (id: (typeof block.helperIds)[number]) => {
      const member = team.get(id)
      const is = member !== undefined && isAtWork(member, day)
      if (!is) leftPeople.push(member?.name ?? '')
      return is
    }
    const room = block.roomId === null ? undefined : rooms.get(block.roomId)
    const hasRoom = room !== undefined && isInUse(room, day)
    if (room !== undefined && !hasRoom) lostRooms.push(room.name)
    const fields: CampBlockFields = {
      ...fieldsOf(block),
      day,
      roomId: hasRoom ? block.roomId : null,
      leaderId: block.leaderId !== null && isThere(block.leaderId) ? block.leaderId : null,
      helperIds: block.helperIds.filter(isThere),
    }
    return [{ fromId: block.id, fields }]
  })
  return { mapped, closed, blocks, leftPeople, lostRooms }
}

/** The new camp; it needs an insurance of its own. Throws CLONE_TOO_MANY_PARTS. */
export function clonedCamp(
  db: Reads,
  camp: RecordedCamp,
  change: Pick<CampFields, 'name' | 'leaderId'> & { readonly segments: CampFields['segments'] },
): CampFields {
  const { kind, quota, emergencyPhone, budgetFen, note } = camp
  const room = listRooms(db).find((candidate) => candidate.id === camp.roomId)
  const ends = change.segments.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])
  const isThere = room !== undefined && ends.every((day) => isInUse(room, day))
  const parsed = campDraftSchema.safeParse({
    kind,
    quota,
    emergencyPhone,
    budgetFen,
    note,
    insurance: '',
    ...change,
    roomId: isThere ? camp.roomId : null,
  })
  if (!parsed.success) {
    throw new AppError('CLONE_TOO_MANY_PARTS', { parts: change.segments.length })
  }
  return parsed.data
}

function newDays(db: Reads, camp: RecordedCamp, startsOn: Day) {
  const span = campSpan(camp.segments)
  const until = addDays(startsOn, daysBetween(span.startsOn, span.endsOn) + LOOK_AHEAD_DAYS)
  const site = siteDaysBetween(db, startsOn, until)
  const mapped = mapDays(camp.segments, startsOn, (day) => site.get(day)?.isOpen ?? false)
  if (mapped.days.length < campDays(camp.segments).length) {
    throw new AppError('CLONE_WITHOUT_OPEN_DAYS')
  }
  const closed = new Map(mapped.skipped.map((day) => [day, site.get(day)?.words ?? '']))
  return { mapped, closed }
}
