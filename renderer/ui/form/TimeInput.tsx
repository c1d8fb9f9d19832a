import { Controller, type FieldValues } from 'react-hook-form'
import { TimeField } from '../TimeField.tsx'
import type { InputProps } from './TextInput.tsx'

/** A time of day in a form; see TimeField for what may be typed. */
export function TimeInput<Values extends FieldValues>({
  control,
  name,
  label,
  required = false,
  helperText,
  disabled = false,
}: InputProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TimeField
          name={field.name}
          label={label}
          value={field.value ?? null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          required={required}
          disabled={disabled}
          error={fieldState.error?.message}
          helperText={helperText}
          inputRef={field.ref}
        />
      )}
    />
  )
}
