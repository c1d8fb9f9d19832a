import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChapterText } from '#shared/features/reports/chapters.ts'
import { periodContaining } from '#shared/kernel/period.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { writeText } from './reports.repository.ts'

/** Keeps what a person wrote for one chapter of a period’s report. */
export function writeChapterText(
  context: CommandContext,
  { kind, day, chapter, body }: ParsedInput<'reports.writeText'>,
): ChapterText {
  const text = { chapter, body: body.trim() }
  writeText(context.db, periodContaining(kind, day), text)
  return text
}
