import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { keptSheetSchema, type KeptSheet } from '#shared/features/tutoring/roll-call.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { dropDraft, findDraft, keepDraft } from './corrections.repository.ts'
import { refuseOutsideTerm } from './join-roster.ts'
import { getTerm } from './terms.repository.ts'

/** Keeps a sheet that is being filled in, or lets it go. Throws NOT_FOUND, DAY_OUTSIDE_TERM. */
export function keepSheet(
  context: CommandContext,
  { termId, day, sheet }: ParsedInput<'tutoring.keepSheet'>,
): RouteOutput<'tutoring.keepSheet'> {
  const { db, now, account } = context
  refuseOutsideTerm(getTerm(db, termId), day)
  context.about('tutoring-term', termId)
  // What is typed and put right again is nobody's record yet.
  context.withoutValues()
  if (sheet === null) dropDraft(db, termId, day)
  else {
    const text = JSON.stringify(sheet)
    keepDraft(db, { termId, day, sheet: text, keptAt: now, keptBy: account.id })
  }
  return { isKept: sheet !== null }
}

export function keptSheetOf(db: Reads, termId: TermId, day: Day): KeptSheet | null {
  const text = findDraft(db, termId, day)
  if (text === undefined) return null
  const parsed = keptSheetSchema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}
