import { z } from 'zod'

/** What does not fit when the log is read anew. */
export const LOG_PROBLEMS = [
  'event-missing',
  'event-altered',
  'value-altered',
  'value-missing',
  'entry-inserted',
  'end-cut-off',
  'differs-from-backup',
  'row-altered',
  'row-inserted',
  'row-missing',
] as const
export type LogProblem = (typeof LOG_PROBLEMS)[number]

export const logFindingSchema = z.object({
  problem: z.enum(LOG_PROBLEMS),
  /** Number of the event. */
  event: z.int().nullable(),
  table: z.string().nullable(),
  key: z.string().nullable(),
})
export type LogFinding = z.infer<typeof logFindingSchema>

/** Findings that are listed; whoever sees so many needs no more. */
export const MOST_FINDINGS = 200

export const logVerdictSchema = z.object({
  at: z.string(),
  events: z.int(),
  changes: z.int(),
  rows: z.int(),
  /** Of the newest event: on paper, it proves later that nothing before it was changed. */
  hash: z.string(),
  findings: z.array(logFindingSchema),
  /** How many in all. */
  found: z.int(),
})
export type LogVerdict = z.infer<typeof logVerdictSchema>

/** The last check, as the log itself tells it. */
export const lastCheckSchema = z.object({
  at: z.string(),
  person: z.string().nullable(),
  found: z.int(),
})
export type LastCheck = z.infer<typeof lastCheckSchema>

/** What the event of a check says. */
export function checkWords({ found, events, rows }: Pick<LogVerdict, 'found' | 'events' | 'rows'>) {
  return `发现 ${found} 处不符（核对 ${events} 条记录、${rows} 行数据）`
}

/** How many the words of a check say were found; null where the words are none of a check. */
export function foundIn(words: string): number | null {
  const found = /^发现 (\d+) 处/u.exec(words)?.[1]
  return found === undefined ? null : Number(found)
}
