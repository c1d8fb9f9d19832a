import { TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { Controller, type FieldValues } from 'react-hook-form'
import type { InputProps } from '#renderer/ui/form/TextInput.tsx'
import { checkIsbn, ISBN_PROBLEM_TEXT } from '#shared/kernel/isbn.ts'

/** An ISBN, checked while it is typed. A scanner ends with Enter: go on, do not save yet. */
export function IsbnInput<Values extends FieldValues>({
  control,
  name,
  hint,
  autoFocus = false,
  onEnter,
}: Pick<InputProps<Values>, 'control' | 'name'> & {
  /** What is known of a correct ISBN, e.g. that it is on file already. */
  readonly hint: (isbn13: string) => ReactNode
  readonly autoFocus?: boolean
  readonly onEnter: () => void
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, ...bound }, fieldState }) => {
        const text = typeof value === 'string' ? value : ''
        const checked = checkIsbn(text)
        const isWrong = !checked.ok && checked.problem !== 'missing' && text.length >= 10
        return (
          <TextField
            {...bound}
            value={text}
            inputRef={ref}
            label="ISBN"
            autoFocus={autoFocus}
            autoComplete="off"
            placeholder="扫封底条码，没有可不填"
            error={isWrong || fieldState.error !== undefined}
            helperText={
              checked.ok
                ? (fieldState.error?.message ?? hint(checked.isbn13))
                : isWrong
                  ? ISBN_PROBLEM_TEXT[checked.problem]
                  : (fieldState.error?.message ?? '没有 ISBN 的图书可不填')
            }
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              onEnter()
            }}
          />
        )
      }}
    />
  )
}
