import year2025 from '#shared/reference/holidays-2025.json' with { type: 'json' }
import year2026 from '#shared/reference/holidays-2026.json' with { type: 'json' }
import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { toDay } from '#shared/kernel/day.ts'

/** The announced years this program ships (2025 and 2026). */
export function knownStatutoryDays(): readonly StatutoryDay[] {
  return [year2025, year2026].flatMap((year) =>
    year.days.map((day) => ({
      day: toDay(day.date),
      name: day.name,
      kind: day.isOffDay ? ('off' as const) : ('workday' as const),
      source: year.papers[0] ?? '',
    })),
  )
}
