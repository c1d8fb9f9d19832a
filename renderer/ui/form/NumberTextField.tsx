import { InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'

/**
 * A figure typed as text: what was typed stays while it is wrong, and the form gets the parsed
 * value, or NaN with the reason shown, so that nothing half-right is saved.
 */
export function NumberTextField({
  label,
  value,
  unit,
  required,
  disabled,
  error,
  helperText,
  parse,
  format,
  onChange,
  onBlur,
  inputRef,
  name,
}: {
  readonly label: string
  readonly value: number | null
  readonly unit: string
  readonly required: boolean
  readonly disabled: boolean
  readonly error: string | undefined
  readonly helperText: string | undefined
  readonly parse: (text: string) => { readonly value: number } | { readonly problem: string }
  readonly format: (value: number) => string
  readonly onChange: (value: number | null) => void
  readonly onBlur: () => void
  readonly inputRef: (element: HTMLInputElement | null) => void
  readonly name: string
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null || Number.isNaN(value) ? '' : format(value))
  const parsed = typed === null || typed.trim() === '' ? null : parse(typed)
  const problem = parsed !== null && 'problem' in parsed ? parsed.problem : undefined
  const change = (text: string) => {
    setTyped(text)
    if (text.trim() === '') onChange(null)
    else {
      const next = parse(text)
      onChange('value' in next ? next.value : Number.NaN)
    }
  }
  const blur = () => {
    if (problem === undefined) setTyped(null)
    onBlur()
  }
  return (
    <TextField
      name={name}
      label={label}
      value={shown}
      required={required}
      disabled={disabled}
      inputRef={inputRef}
      error={problem !== undefined || error !== undefined}
      helperText={problem ?? error ?? helperText}
      onChange={(event) => change(event.target.value)}
      onBlur={blur}
      slotProps={{
        input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
        htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } },
      }}
    />
  )
}
