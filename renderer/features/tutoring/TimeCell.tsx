import { InputBase } from '@mui/material'
import type { KeyboardEvent } from 'react'
import { useTypedTime } from '#renderer/ui/TimeField.tsx'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'

/** A time inside a table: typed loosely, put right when it is left; red while it is not a time. */
export function TimeCell({
  label,
  value,
  disabled = false,
  hasProblem = false,
  cell,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly disabled?: boolean
  readonly hasProblem?: boolean
  /** Its place in the table, 'row:column', for moving about with the keyboard. */
  readonly cell?: string
  readonly onChange: (value: string | null) => void
}) {
  const { typed, type, settle } = useTypedTime(onChange)
  const isWrong = hasProblem || (value !== null && !clockTimeSchema.safeParse(value).success)
  const moves = (event: KeyboardEvent) => event.key === 'Enter' || event.key.startsWith('Arrow')
  return (
    <InputBase
      value={typed ?? value ?? ''}
      disabled={disabled}
      error={isWrong}
      onChange={(event) => type(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (moves(event)) settle()
      }}
      inputProps={{
        'aria-label': label,
        'aria-invalid': isWrong,
        'data-cell': cell,
        style: { textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
      }}
      sx={{
        width: 1,
        height: 26,
        px: 0.5,
        fontSize: 13,
        border: 1,
        borderRadius: 1,
        borderColor: isWrong ? 'error.main' : 'divider',
        bgcolor: disabled ? 'action.hover' : 'background.paper',
        '&.Mui-focused': { borderColor: 'primary.main', outline: '1px solid' },
      }}
    />
  )
}
