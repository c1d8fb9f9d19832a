const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** An instant as the office reads it, wherever the program runs: 2026-10-08 09:30. */
export function localMinute(instant: string): string {
  const local = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}
