import { Chip } from '@mui/material'

/** One choice of a row of filters above a list. */
export function FilterChip({
  label,
  isChosen,
  onClick,
}: {
  readonly label: string
  readonly isChosen: boolean
  readonly onClick: () => void
}) {
  return (
    <Chip
      label={label}
      variant={isChosen ? 'filled' : 'outlined'}
      color={isChosen ? 'primary' : 'default'}
      aria-pressed={isChosen}
      onClick={onClick}
    />
  )
}
