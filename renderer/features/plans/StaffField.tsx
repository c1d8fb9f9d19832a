import { Autocomplete, TextField } from '@mui/material'

/** A person: a colleague from the list, or any name typed. */
export function StaffField({
  label,
  value,
  staff,
  isInTable = false,
  required = false,
  error,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly staff: readonly string[]
  readonly isInTable?: boolean
  readonly required?: boolean
  readonly error?: string | undefined
  readonly onChange: (value: string) => void
}) {
  return (
    <Autocomplete
      freeSolo
      disableClearable
      options={[...new Set(staff)]}
      inputValue={value}
      onInputChange={(_event, text) => onChange(text)}
      renderInput={(params) => (
        <TextField
          {...params}
          {...(isInTable ? {} : { label, required })}
          error={error !== undefined}
          helperText={error}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': label },
          }}
        />
      )}
    />
  )
}
