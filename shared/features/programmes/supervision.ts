import type { TeamMemberId } from '#shared/features/team/team-member.ts'
import { peopleOf, type CampBlock, type CampBlockId } from './camp-block.ts'

type Placed = Pick<CampBlock, 'id' | 'day' | 'startsAt' | 'endsAt' | 'leaderId' | 'helperIds'>

/** How many children each person looks after while a block runs. */
export interface Supervision {
  readonly blockId: CampBlockId
  readonly children: number
  /** People of this block and of those beside it: parallel groups share the children. */
  readonly people: number
  readonly isTooFew: boolean
  /** Blocks of the same camp at the same time: one roster in several groups. */
  readonly parallelIds: readonly CampBlockId[]
}

/**
 * Children on the roster of the day against the people of each block. A block without people looks
 * after nobody and is too few as soon as there is a child.
 */
export function superviseBlocks(
  blocks: readonly Placed[],
  childrenOn: ReadonlyMap<string, number>,
  mostPerPerson: number,
): Supervision[] {
  return blocks.map((block) => {
    const parallel = blocks.filter((other) => other.id !== block.id && overlap(block, other))
    const people = new Set<TeamMemberId>([block, ...parallel].flatMap(peopleOf)).size
    const children = childrenOn.get(block.day) ?? 0
    return {
      blockId: block.id,
      children,
      people,
      isTooFew: children > people * mostPerPerson,
      parallelIds: parallel.map((other) => other.id),
    }
  })
}

/** At the same time on the same day; one that begins as the other ends is after it. */
export function overlap(
  a: Pick<Placed, 'day' | 'startsAt' | 'endsAt'>,
  b: Pick<Placed, 'day' | 'startsAt' | 'endsAt'>,
): boolean {
  return a.day === b.day && a.startsAt < b.endsAt && b.startsAt < a.endsAt
}
