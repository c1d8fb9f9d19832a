import { TextField } from '@mui/material'
import { useState } from 'react'
import { parseClockTime } from '#shared/kernel/clock-time.ts'

/**
 * A time typed the way people write it (1630, 16.30, 16点半). The value is '16:30', the typed text
 * while it is not a time, or null when empty; it is handed on when the field is left.
 */
export function TimeField({
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
  const { typed, type, settle } = useTypedTime(onChange)
  return (
    <TextField
      name={name}
      label={label}
      value={typed ?? value ?? ''}
      required={required}
      disabled={disabled}
      placeholder="16:30"
      error={error !== undefined}
      helperText={error ?? helperText}
      inputRef={inputRef}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        settle()
        onBlur?.()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}

/** Keeps what is being typed until the field is left, then hands on the time it means. */
export function useTypedTime(onChange: (value: string | null) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    if (typed === null) return
    setTyped(null)
    onChange(typed.trim() === '' ? null : (parseClockTime(typed) ?? typed))
  }
  return { typed, type: setTyped, settle }
}
