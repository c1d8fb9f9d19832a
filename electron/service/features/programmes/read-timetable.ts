import type { ParsedInput } from '#shared/contract/index.ts'
import { campDays, campSpan } from '#shared/features/camps/segments.ts'
import type { CampBlock } from '#shared/features/programmes/camp-block.ts'
import { superviseBlocks, type Supervision } from '#shared/features/programmes/supervision.ts'
import { countThemes } from '#shared/features/programmes/theme.ts'
import type {
  ProgrammeDay,
  Timetable,
  TimetableBlock,
} from '#shared/features/programmes/timetable.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import {
  getRecordedCamp,
  isOnRoster,
  type RecordedCamp,
} from '#service/features/camps/camps.public.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { listTeam } from '#service/features/team/team.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { isRecorded } from './block-rules.ts'
import { listBlocks } from './blocks.repository.ts'
import { listMaterials } from './materials.repository.ts'

/** Throws NOT_FOUND. */
export function readTimetable(
  { db }: QueryContext,
  { campId }: ParsedInput<'programmes.timetable'>,
): Timetable {
  const camp = getRecordedCamp(db, campId)
  return timetableOf(db, camp)
}

/** The timetable of a camp that was read already. */
export function timetableOf(db: Reads, camp: RecordedCamp): Timetable {
  const blocks = listBlocks(db, camp.id)
  const childrenPerAdult = mostChildrenPerAdult(db, camp)
  const supervised = superviseBlocks(blocks, childrenOn(camp), childrenPerAdult)
  return {
    campId: camp.id,
    days: daysOf(db, camp),
    blocks: withWords(db, camp, blocks, supervised),
    themes: countThemes(blocks),
    childrenPerAdult,
    isOpen: camp.cancelledOn === null,
  }
}

/** The number of the policy that is in force as the camp begins. */
export function mostChildrenPerAdult(db: Reads, camp: RecordedCamp): number {
  return policyOn(db, campSpan(camp.segments).startsOn).camp_children_per_adult
}

/** Children on the roster of each day. */
export function childrenOn(camp: RecordedCamp): ReadonlyMap<string, number> {
  return new Map(
    campDays(camp.segments).map((day) => [
      day,
      camp.members.filter((member) => isOnRoster(member, day)).length,
    ]),
  )
}

function daysOf(db: Reads, camp: RecordedCamp): ProgrammeDay[] {
  const { startsOn, endsOn } = campSpan(camp.segments)
  const site = siteDaysBetween(db, startsOn, endsOn)
  const children = childrenOn(camp)
  return camp.segments.flatMap((segment, index) =>
    campDays([segment]).map((day) => {
      const siteDay = site.get(day)
      return {
        day,
        part: index + 1,
        closed: siteDay?.isOpen === false ? siteDay.words : '',
        isRecorded: isRecorded(camp, day),
        children: children.get(day) ?? 0,
      }
    }),
  )
}

function withWords(
  db: Reads,
  camp: RecordedCamp,
  blocks: readonly CampBlock[],
  supervised: readonly Supervision[],
): TimetableBlock[] {
  const rooms = new Map(listRooms(db).map((room) => [room.id, room.name]))
  const team = new Map(listTeam(db).map((member) => [member.id, member.name]))
  const materials = Map.groupBy(listMaterials(db, camp.id), ({ blockId }) => blockId)
  return blocks.map((block, index) => {
    const { roomId, leaderId, helperIds } = block
    const supervision = supervised[index]
    return {
      ...block,
      where: (roomId === null ? undefined : rooms.get(roomId)) ?? block.place,
      leaderName: leaderId === null ? '' : (team.get(leaderId) ?? ''),
      helperNames: helperIds.map((id) => team.get(id) ?? ''),
      people: supervision?.people ?? 0,
      children: supervision?.children ?? 0,
      isTooFew: supervision?.isTooFew ?? false,
      parallelIds: [...(supervision?.parallelIds ?? [])],
      materials: (materials.get(block.id) ?? []).map(
        ({ name, quantity, unit }) => `${name} ${quantity} ${unit}`,
      ),
    }
  })
}
