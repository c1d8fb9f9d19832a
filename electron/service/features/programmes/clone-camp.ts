import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import { findClash } from '#shared/features/camps/clash.ts'
import { campSpan } from '#shared/features/camps/segments.ts'
import type { CampBlockId } from '#shared/features/programmes/camp-block.ts'
import { nameForYear, type ClonePreview } from '#shared/features/programmes/clone.ts'
import { isAtWork } from '#shared/features/team/team-member.ts'
import { yearOf } from '#shared/kernel/day.ts'
import { settleClashes } from '#service/features/bookings/bookings.public.ts'
import { getRecordedCamp, listRecordedCamps } from '#service/features/camps/camps.public.ts'
import { scheduleCamp } from '#service/features/camps/schedule.public.ts'
import { getMember } from '#service/features/team/team.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import { insertBlock, listBlocks } from './blocks.repository.ts'
import { clonedCamp, planClone } from './clone-plan.ts'
import { insertMaterial, listMaterials } from './materials.repository.ts'

/** Throws NOT_FOUND, CLONE_WITHOUT_OPEN_DAYS. */
export function previewClone(
  { db }: QueryContext,
  { fromId, startsOn }: ParsedInput<'programmes.clonePreview'>,
): ClonePreview {
  const camp = getRecordedCamp(db, fromId)
  const { mapped, closed, blocks, leftPeople, lostRooms } = planClone(db, camp, startsOn)
  const first = mapped.segments[0]?.startsOn ?? startsOn
  const others = listRecordedCamps(db).map((other) => ({
    ...other,
    freeDays: other.days.filter((day) => day.status === 'cancelled').map((day) => day.day),
  }))
  const clash = findClash(mapped.segments, others)
  const leader = camp.leaderId === null ? null : getMember(db, camp.leaderId)
  const titles = Map.groupBy(listBlocks(db, fromId), ({ day }) => day)
  return {
    name: nameForYear(camp.name, yearOf(campSpan(camp.segments).startsOn), yearOf(first)),
    leaderId: leader !== null && isAtWork(leader, first) ? leader.id : null,
    days: mapped.days.map(({ from, to }) => ({
      from,
      to,
      titles: (titles.get(from) ?? []).map(({ title }) => title),
    })),
    segments: [...mapped.segments],
    skipped: [...closed].map(([day, words]) => ({ day, words })),
    leftPeople: counted(leftPeople),
    lostRooms: counted(lostRooms),
    blocks: blocks.length,
    materials: listMaterials(db, fromId).length,
    clash: clash === null ? null : { name: clash.name, from: clash.from, to: clash.to },
  }
}

/**
 * Copies a camp onto new dates: timetable, materials, room, quota and budget; not its roster, its
 * insurance and its confirmations. Taken back by calling the new camp off. Throws what
 * `previewClone` and the scheduling of a camp throw, CLONE_TOO_MANY_PARTS, BOOKING_CLASH.
 */
export function cloneCamp(
  context: CommandContext,
  { fromId, startsOn, name, leaderId, clashReason }: ParsedInput<'programmes.clone'>,
): RouteOutput<'programmes.clone'> {
  const { db } = context
  const camp = getRecordedCamp(db, fromId)
  const { mapped, blocks } = planClone(db, camp, startsOn)
  const segments = [...mapped.segments]
  const { id: campId } = scheduleCamp(context, clonedCamp(db, camp, { name, leaderId, segments }))
  const newIds = new Map<CampBlockId, CampBlockId>(
    blocks.map((block) => [block.fromId, insertBlock(db, campId, block.fields)]),
  )
  copyMaterials(db, fromId, campId, newIds)
  context.about('camp', campId)
  const refs = listBlocks(db, campId).map(({ id, day }) => ({
    kind: 'camp-block' as const,
    id,
    day,
  }))
  settleClashes(context, refs, clashReason)
  return { campId, name, blocks: blocks.length, days: mapped.days.length }
}

function copyMaterials(
  db: Writes,
  fromId: CampId,
  campId: CampId,
  newIds: ReadonlyMap<CampBlockId, CampBlockId>,
): void {
  for (const { id, campId: from, isReady, ...material } of listMaterials(db, fromId)) {
    void [id, from, isReady]
    const blockId = material.blockId === null ? null : (newIds.get(material.blockId) ?? null)
    insertMaterial(db, campId, { ...material, blockId })
  }
}

function counted(names: readonly string[]): { name: string; blocks: number }[] {
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({
    name,
    blocks: all.length,
  }))
}
