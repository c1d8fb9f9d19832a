import dayjs from 'dayjs'
import { localToday } from '#renderer/ui/DateField.tsx'
import type { Day } from '#shared/kernel/day.ts'

/** The time of the clock while today’s session runs or has just ended; its end otherwise. */
export function likelySignOutTime(
  day: Day,
  session: { readonly startsAt: string | null; readonly endsAt: string | null },
): string {
  const now = dayjs().format('HH:mm')
  const isRunning = day === localToday() && session.startsAt !== null && now > session.startsAt
  return isRunning ? now : (session.endsAt ?? now)
}
