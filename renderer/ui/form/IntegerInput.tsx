import type { FieldValues } from 'react-hook-form'
import { normaliseText } from '#shared/kernel/full-width.ts'
import { NumberInput } from './NumberInput.tsx'
import type { InputProps } from './TextInput.tsx'

/** A whole number with its unit (人, 天, 册). */
export function IntegerInput<Values extends FieldValues>({
  unit,
  ...props
}: InputProps<Values> & { readonly unit: string }) {
  return <NumberInput {...props} figure={{ unit, parse: parseWhole, format: String }} />
}

function parseWhole(text: string) {
  const digits = normaliseText(text)
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { problem: '请填写整数' }
}
