import { Controller, type FieldValues } from 'react-hook-form'
import type { InputProps } from '#renderer/ui/form/TextInput.tsx'
import { MemberPicker, MembersPicker } from './MemberPicker.tsx'

type MemberInputProps<Values extends FieldValues> = InputProps<Values> & {
  /** The day of work; see MemberPicker. */
  readonly day: string | null
}

/** One person of the team in a form; the value is the id, or null. */
export function MemberInput<Values extends FieldValues>({
  control,
  name,
  ...shown
}: MemberInputProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <MemberPicker
          {...shown}
          value={field.value ?? null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

/** People of the team in a form; the value is an array of ids. */
export function MembersInput<Values extends FieldValues>({
  control,
  name,
  ...shown
}: MemberInputProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <MembersPicker
          {...shown}
          value={Array.isArray(field.value) ? field.value : []}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}
