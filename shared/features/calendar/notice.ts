import { z } from 'zod'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { statutoryDayDraftSchema, type StatutoryDayDraft } from './statutory-day.ts'

/** The seven holidays of every year; a notice that lacks one has a gap. */
export const HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

/** A day of a notice as it was read, before it is judged. */
export interface ReadDay {
  /** Line of the text or row of the table, from 1; null where it was not read but entered. */
  readonly line: number | null
  readonly day: Day
  readonly name: string
  readonly kind: StatutoryDayDraft['kind']
}

export const noticeProblemSchema = z.object({
  /** An error keeps the notice from being saved; a warning has to be looked at. */
  severity: z.enum(['error', 'warning']),
  line: z.int().nullable(),
  /** What is wrong and what to do about it. */
  text: z.string(),
  /** Days that would mend it. */
  mend: z.array(statutoryDayDraftSchema),
})
export type NoticeProblem = z.output<typeof noticeProblemSchema>

/** What reading a file or a text has found. */
export interface ReadNotice {
  readonly days: readonly ReadDay[]
  readonly problems: readonly NoticeProblem[]
  readonly source: string
}

/** A notice as it would be saved, and what is doubtful about it. */
export const noticePreviewSchema = z.object({
  year: z.int(),
  source: z.string(),
  days: z.array(statutoryDayDraftSchema),
  problems: z.array(noticeProblemSchema),
  /** Days of that year that are entered already: saving replaces them. */
  replaces: z.array(
    z.object({ day: daySchema, name: z.string(), kind: z.enum(['off', 'workday']) }),
  ),
})
export type NoticePreview = z.output<typeof noticePreviewSchema>

export function noticeError(line: number | null, text: string): NoticeProblem {
  return { severity: 'error', line, text, mend: [] }
}

export function noticeWarning(
  line: number | null,
  text: string,
  mend: readonly StatutoryDayDraft[] = [],
): NoticeProblem {
  return { severity: 'warning', line, text, mend: [...mend] }
}
