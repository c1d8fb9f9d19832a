import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import type { CampBlockDraft } from '#shared/features/programmes/camp-block.ts'
import type { TimetableBlock } from '#shared/features/programmes/timetable.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A new activity: in the room of the camp, led by who leads the camp. */
export function emptyDraft(
  camp: Pick<CampSummary, 'roomId' | 'leaderId' | 'startsOn'>,
  day: Day = camp.startsOn,
): CampBlockDraft {
  return {
    day,
    startsAt: '09:00',
    endsAt: '10:00',
    title: '',
    theme: 'safety',
    roomId: camp.roomId,
    place: '',
    leaderId: camp.leaderId,
    helperIds: [],
    content: '',
    safety: '',
  }
}

/** An activity as its form takes it. */
export function draftOf(block: TimetableBlock): CampBlockDraft {
  const { day, startsAt, endsAt, title, theme, roomId, place } = block
  const { leaderId, helperIds, content, safety } = block
  return {
    day,
    startsAt,
    endsAt,
    title,
    theme,
    roomId,
    place,
    leaderId,
    helperIds: [...helperIds],
    content,
    safety,
  }
}
