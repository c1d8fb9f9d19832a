import { FormHelperText, Stack, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { Controller, type FieldValues } from 'react-hook-form'
import type { Option } from './SelectInput.tsx'
import type { InputProps } from './TextInput.tsx'

/** One of two or three choices, all in sight; never empty once chosen. */
export function ToggleInput<Values extends FieldValues, Value extends string>({
  control,
  name,
  label,
  options,
  disabled = false,
}: InputProps<Values> & { readonly options: readonly Option<Value>[] }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <Stack onBlur={onBlur}>
          <ToggleButtonGroup
            exclusive
            size="small"
            color="primary"
            aria-label={label}
            value={value ?? null}
            disabled={disabled}
            onChange={(_event, chosen: Value | null) => {
              if (chosen !== null) onChange(chosen)
            }}
          >
            {options.map((option) => (
              <ToggleButton key={option.value} value={option.value} sx={{ px: 3 }}>
                {option.label}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {fieldState.error !== undefined && (
            <FormHelperText error>{fieldState.error.message}</FormHelperText>
          )}
        </Stack>
      )}
    />
  )
}
