import { Controller, type FieldValues } from 'react-hook-form'
import { formatYuanPlain, parseYuan, YUAN_PROBLEM_TEXT } from '#shared/kernel/money.ts'
import { NumberTextField } from './NumberTextField.tsx'
import type { InputProps } from './TextInput.tsx'

/** An amount typed in yuan, kept in integer fen. */
export function MoneyInput<Values extends FieldValues>({
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
          unit="元"
          required={required}
          disabled={disabled}
          value={field.value ?? null}
          error={fieldState.error?.message}
          helperText={helperText}
          parse={(text) => {
            const amount = parseYuan(text)
            return amount.ok ? { value: amount.fen } : { problem: YUAN_PROBLEM_TEXT[amount.code] }
          }}
          format={formatYuanPlain}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
        />
      )}
    />
  )
}
