import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined'
import { IconButton, InputAdornment, Popover, TextField } from '@mui/material'
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar'
import dayjs from 'dayjs'
import { useState } from 'react'
import { isDay, toDay } from '#shared/kernel/day.ts'
import { parseLooseDay } from '#shared/kernel/loose-day.ts'

/**
 * A day that is typed the way people write it (20261008, 2026.10.8, 10-8) or picked from a month.
 * The value is '2026-10-08', the typed text while it is not a day yet, or null when empty.
 */
export function DateField({
  label,
  value,
  onChange,
  onBlur,
  required = false,
  disabled = false,
  error,
  helperText,
  inputRef,
  name,
}: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly required?: boolean
  readonly disabled?: boolean
  readonly error?: string | undefined
  readonly helperText?: string | undefined
  readonly inputRef?: (element: HTMLInputElement | null) => void
  readonly name?: string
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const settle = () => {
    if (value !== null && value.trim() === '') onChange(null)
    else if (value !== null) {
      const parsed = parseLooseDay(value, { today: localToday() })
      if (parsed.kind === 'day') onChange(parsed.day)
    }
    onBlur?.()
  }
  return (
    <>
      <TextField
        name={name}
        label={label}
        value={value ?? ''}
        required={required}
        disabled={disabled}
        placeholder="2026-10-08"
        error={error !== undefined}
        helperText={error ?? helperText}
        inputRef={inputRef}
        onChange={(event) => onChange(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
        }}
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  tabIndex={-1}
                  disabled={disabled}
                  aria-label={`从日历选择${label}`}
                  onClick={(event) => setAnchor(event.currentTarget)}
                >
                  <CalendarMonthOutlined fontSize="small" />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <DateCalendar
          value={isDay(value) ? dayjs(value) : null}
          onChange={(picked) => {
            if (picked?.isValid() === true) onChange(picked.format('YYYY-MM-DD'))
            setAnchor(null)
          }}
        />
      </Popover>
    </>
  )
}

/** Today in the office, which is where this screen stands. */
export function localToday() {
  return toDay(dayjs().format('YYYY-MM-DD'))
}
