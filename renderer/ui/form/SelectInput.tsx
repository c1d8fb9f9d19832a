import { MenuItem, TextField } from '@mui/material'
import { Controller, type FieldValues } from 'react-hook-form'
import { coverOrBody } from '../Cover.tsx'
import type { InputProps } from './TextInput.tsx'

export interface Option<Value extends string | number> {
  readonly value: Value
  readonly label: string
}

/** One choice of a short list. An empty choice stands for null where `emptyLabel` is given. */
export function SelectInput<Values extends FieldValues, Value extends string | number>({
  control,
  name,
  label,
  options,
  emptyLabel,
  required = false,
  helperText,
  disabled = false,
}: InputProps<Values> & {
  readonly options: readonly Option<Value>[]
  readonly emptyLabel?: string
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, ...bound }, fieldState }) => (
        <TextField
          {...bound}
          select
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
          inputRef={ref}
          label={label}
          slotProps={{ select: { MenuProps: { container: coverOrBody } } }}
          required={required}
          disabled={disabled}
          error={fieldState.error !== undefined}
          helperText={fieldState.error?.message ?? helperText}
        >
          {emptyLabel !== undefined && <MenuItem value="">{emptyLabel}</MenuItem>}
          {options.map((option) => (
            <MenuItem key={option.value} value={option.value}>
              {option.label}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  )
}
