import SearchOutlined from '@mui/icons-material/SearchOutlined'
import { InputAdornment, TextField } from '@mui/material'

/** Where a list is searched while one types. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  width = 280,
}: {
  readonly label: string
  /** What the list answers to. */
  readonly placeholder: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly width?: number
}) {
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ width, flexShrink: 0 }}
      slotProps={{
        htmlInput: { type: 'search' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
