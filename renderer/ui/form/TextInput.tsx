import { TextField, type TextFieldProps } from '@mui/material'
import { Controller, type Control, type FieldValues, type Path } from 'react-hook-form'

export interface InputProps<Values extends FieldValues> {
  readonly control: Control<Values>
  readonly name: Path<Values>
  readonly label: string
  readonly required?: boolean
  readonly helperText?: string
  readonly disabled?: boolean
}

/** A line (or several) of text. */
export function TextInput<Values extends FieldValues>({
  control,
  name,
  label,
  required = false,
  helperText,
  disabled = false,
  ...field
}: InputProps<Values> &
  Pick<
    TextFieldProps,
    'type' | 'multiline' | 'minRows' | 'autoFocus' | 'placeholder' | 'autoComplete'
  >) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, ...bound }, fieldState }) => (
        <TextField
          {...field}
          {...bound}
          value={value ?? ''}
          inputRef={ref}
          label={label}
          required={required}
          disabled={disabled}
          error={fieldState.error !== undefined}
          helperText={fieldState.error?.message ?? helperText}
        />
      )}
    />
  )
}
