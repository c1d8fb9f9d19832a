import { Controller, type FieldValues } from 'react-hook-form'
import { NumberField, type FigureFormat } from '../NumberField.tsx'
import type { InputProps } from './TextInput.tsx'

export type { FigureFormat } from '../NumberField.tsx'

/** A figure in a form; see NumberField for what happens while it is wrong. */
export function NumberInput<Values extends FieldValues>({
  control,
  name,
  figure,
  ...shown
}: InputProps<Values> & { readonly figure: FigureFormat }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, ...field }, fieldState }) => (
        <NumberField
          {...shown}
          {...field}
          value={value ?? null}
          figure={figure}
          error={fieldState.error?.message}
          inputRef={ref}
        />
      )}
    />
  )
}
