import { TextField } from '@mui/material'
import { localToday } from '#renderer/ui/DateField.tsx'
import { isDay } from '#shared/kernel/day.ts'
import { parseLooseDay } from '#shared/kernel/loose-day.ts'

/** A day in a table of fields: typed the way people write it, put in order when the cell is left. */
export function DayCell({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const settle = () => {
    const parsed = parseLooseDay(value, { today: localToday() })
    if (parsed.kind === 'day') onChange(parsed.day)
  }
  return (
    <TextField
      value={value}
      error={!isDay(value)}
      placeholder="2026-10-08"
      onChange={(event) => onChange(event.target.value)}
      onBlur={settle}
      slotProps={{ htmlInput: { 'aria-label': label, style: { paddingInline: 8 } } }}
    />
  )
}
