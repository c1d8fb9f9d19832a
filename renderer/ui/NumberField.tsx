import { InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'

/** How a figure is written: its unit, and the way from words to the kept whole number and back. */
export interface FigureFormat {
  readonly unit: string
  readonly parse: (text: string) => { readonly value: number } | { readonly problem: string }
  readonly format: (value: number) => string
}

/**
 * A figure typed as text: what was typed stays while it is wrong, and the caller gets the parsed
 * value, or NaN with the reason shown, so that nothing half-right is saved.
 */
export function NumberField({
  label,
  value,
  figure,
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
  readonly value: number | null
  readonly figure: FigureFormat
  readonly onChange: (value: number | null) => void
  readonly onBlur?: () => void
  readonly required?: boolean
  readonly disabled?: boolean
  readonly error?: string | undefined
  readonly helperText?: string | undefined
  readonly inputRef?: (element: HTMLInputElement | null) => void
  readonly name?: string
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null || Number.isNaN(value) ? '' : figure.format(value))
  const problem = typed === null ? undefined : problemOf(figure, typed)
  const change = (text: string) => {
    setTyped(text)
    onChange(valueOf(figure, text))
  }
  const blur = () => {
    if (problem === undefined) setTyped(null)
    onBlur?.()
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
        input: { endAdornment: <InputAdornment position="end">{figure.unit}</InputAdornment> },
        htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } },
      }}
    />
  )
}

function problemOf(figure: FigureFormat, text: string): string | undefined {
  if (text.trim() === '') return undefined
  const parsed = figure.parse(text)
  return 'problem' in parsed ? parsed.problem : undefined
}

function valueOf(figure: FigureFormat, text: string): number | null {
  if (text.trim() === '') return null
  const parsed = figure.parse(text)
  return 'value' in parsed ? parsed.value : Number.NaN
}
