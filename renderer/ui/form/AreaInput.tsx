import { Controller, type FieldValues } from 'react-hook-form'
import { AREA_PROBLEM_TEXT, formatArea, parseArea } from '#shared/kernel/area.ts'
import { NumberTextField } from './NumberTextField.tsx'
import type { InputProps } from './TextInput.tsx'

/** A floor area typed in square metres, kept in dm²; more than two decimals are refused. */
export function AreaInput<Values extends FieldValues>({
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
        <NumberTextField
          name={field.name}
          label={label}
          unit="㎡"
          required={required}
          disabled={disabled}
          value={field.value ?? null}
          error={fieldState.error?.message}
          helperText={helperText}
          parse={(text) => {
            const area = parseArea(text)
            return area.ok ? { value: area.dm2 } : { problem: AREA_PROBLEM_TEXT[area.code] }
          }}
          format={formatArea}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
        />
      )}
    />
  )
}
