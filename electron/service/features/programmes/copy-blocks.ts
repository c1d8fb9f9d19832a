import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { CampBlock, CampBlockFields } from '#shared/features/programmes/camp-block.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { settleClashes } from '#service/features/bookings/bookings.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { fieldsOf, openCamp, refuseBadBlock, refuseRecorded } from './block-rules.ts'
import { getBlock, insertBlock, listBlocks } from './blocks.repository.ts'

interface Copied {
  readonly copied: number
  readonly skipped: number
}

/** Throws what `refuseBadBlock` throws, BLOCK_DAY_RECORDED, BOOKING_CLASH, NOT_FOUND. */
export function copyBlock(
  context: CommandContext,
  { id, days, clashReason }: ParsedInput<'programmes.copyBlock'>,
): Copied {
  const block = getBlock(context.db, id)
  return copyOnto(context, { campId: block.campId, blocks: [block], days, clashReason })
}

/** Throws what `copyBlock` throws; DAY_HAS_NO_BLOCKS for an empty day. */
export function copyDay(
  context: CommandContext,
  { campId, from, days, clashReason }: ParsedInput<'programmes.copyDay'>,
): Copied {
  openCamp(context.db, campId)
  const blocks = listBlocks(context.db, campId).filter((block) => block.day === from)
  if (blocks.length === 0) throw new AppError('DAY_HAS_NO_BLOCKS', { day: from })
  return copyOnto(context, { campId, blocks, days, clashReason })
}

function copyOnto(
  context: CommandContext,
  copy: {
    readonly campId: CampId
    readonly blocks: readonly CampBlock[]
    readonly days: readonly Day[]
    readonly clashReason: string | undefined
  },
): Copied {
  const { db } = context
  const camp = openCamp(db, copy.campId)
  const days = [...new Set(copy.days)]
  refuseRecorded(camp, days)
  const known = new Set(listBlocks(db, copy.campId).map(sameKey))
  const wanted = days.flatMap((day) => copy.blocks.map((block) => ({ ...fieldsOf(block), day })))
  const fresh = wanted.filter((block) => !known.has(sameKey(block)))
  const refs = fresh.map((block) => {
    refuseBadBlock(db, camp, block)
    const id = insertBlock(db, copy.campId, block)
    return { kind: 'camp-block' as const, id, day: block.day }
  })
  context.about('camp', copy.campId)
  settleClashes(context, refs, copy.clashReason)
  return { copied: fresh.length, skipped: wanted.length - fresh.length }
}

/** One title at one time of a day is one activity: copying twice does not double it. */
function sameKey({ day, startsAt, endsAt, title }: CampBlockFields): string {
  return `${day} ${startsAt} ${endsAt} ${title}`
}
