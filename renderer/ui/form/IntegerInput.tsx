import { Controller, type FieldValues } from 'react-hook-form'
import { normaliseText } from '#shared/kernel/full-width.ts'
import { NumberTextField } from './NumberTextField.tsx'
import type { InputProps } from './TextInput.tsx'

/** A whole number with its unit (人, 天, 册). */
export function IntegerInput<Values extends FieldValues>({
  control,
  name,
  label,
  unit,
  required = false,
  helperText,
  disabled = false,
}: InputProps<Values> & { readonly unit: string }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberTextField
          name={field.name}
          label={label}
          unit={unit}
          required={required}
          disabled={disabled}
          value={field.value ?? null}
          error={fieldState.error?.message}
          helperText={helperText}
          parse={parseWhole}
          format={String}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
        />
      )}
    />
  )
}

function parseWhole(text: string) {
  const digits = normaliseText(text)
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { problem: '请填写整数' }
}
