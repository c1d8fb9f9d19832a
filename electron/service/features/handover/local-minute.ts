const SHANGHAI_MS = 8 * 3_600_000

/** An instant as an office reads it: '2026-10-08 16:05' in China. */
export function localMinute(instant: string): string {
  const local = new Date(Date.parse(instant) + SHANGHAI_MS).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}
