import { Box } from '@mui/material'
import { useRef, type KeyboardEvent } from 'react'
import type { CalendarYear } from '#shared/features/calendar/calendar-year.ts'
import { addDays, isDay, monthOf, yearOf, type Day } from '#shared/kernel/day.ts'
import { DayCard } from './DayCard.tsx'
import { MonthBlock } from './MonthBlock.tsx'

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

/** The twelve months of a year on one screen, and the chosen day with what makes it so. */
export function YearTab({
  calendar,
  chosen,
  today,
  onChoose,
}: {
  readonly calendar: CalendarYear
  readonly chosen: Day
  readonly today: Day
  readonly onChoose: (day: Day) => void
}) {
  const grid = useRef<HTMLDivElement>(null)
  const months = Map.groupBy(calendar.days, ({ day }) => monthOf(day))
  const day = calendar.days.find((one) => one.day === chosen) ?? calendar.days[0]
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key]
    const from = (event.target as HTMLElement).dataset['day']
    if (step === undefined || !isDay(from)) return
    const next = addDays(from, step)
    event.preventDefault()
    if (yearOf(next) !== calendar.year) return
    onChoose(next)
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 260px', gap: 1.5 }}>
      <Box
        ref={grid}
        onKeyDown={move}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: 0.75 }}
      >
        {[...months].map(([month, days]) => (
          <MonthBlock
            key={month}
            month={month}
            days={days}
            calendar={calendar}
            chosen={day?.day ?? chosen}
            today={today}
            onChoose={onChoose}
          />
        ))}
      </Box>
      {day !== undefined && <DayCard calendar={calendar} day={day} />}
    </Box>
  )
}
