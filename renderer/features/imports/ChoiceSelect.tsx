import { MenuItem, TextField } from '@mui/material'
import { rowChoiceName, type RowChoice } from '#shared/features/imports/row-choice.ts'

/** What is to be done about one row whose child seems to be known. */
export function ChoiceSelect({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: readonly RowChoice[]
  readonly value: RowChoice | null
  readonly onChange: (choice: RowChoice) => void
}) {
  return (
    <TextField
      select
      size="small"
      variant="standard"
      value={value ?? ''}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
      slotProps={{
        select: { displayEmpty: true, disableUnderline: true, sx: { fontSize: 'inherit' } },
        htmlInput: { 'aria-label': label },
      }}
      sx={{ width: '100%' }}
    >
      {value === null && (
        <MenuItem value="" disabled>
          请选择
        </MenuItem>
      )}
      {options.map((option) => (
        <MenuItem key={option} value={option} dense>
          {rowChoiceName(option)}
        </MenuItem>
      ))}
    </TextField>
  )
}
