import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
} from '@mui/material'
import { Controller, type FieldValues } from 'react-hook-form'
import type { Option } from './SelectInput.tsx'
import type { InputProps } from './TextInput.tsx'

/** A yes or no. */
export function CheckInput<Values extends FieldValues>({
  control,
  name,
  label,
  disabled = false,
}: InputProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, ref, ...bound } }) => (
        <FormControlLabel
          label={label}
          disabled={disabled}
          control={
            <Checkbox
              {...bound}
              checked={value === true}
              onChange={(event) => onChange(event.target.checked)}
              slotProps={{ input: { ref } }}
            />
          }
        />
      )}
    />
  )
}

/** Several choices of a short list; the value is an array. */
export function CheckListInput<Values extends FieldValues, Value extends string | number>({
  control,
  name,
  label,
  options,
  required = false,
}: InputProps<Values> & { readonly options: readonly Option<Value>[] }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState }) => {
        const chosen: readonly Value[] = Array.isArray(value) ? value : []
        const toggle = (option: Value) =>
          onChange(
            chosen.includes(option)
              ? chosen.filter((item) => item !== option)
              : [...chosen, option],
          )
        return (
          <FormControl
            component="fieldset"
            error={fieldState.error !== undefined}
            required={required}
            onBlur={onBlur}
          >
            <FormLabel component="legend">{label}</FormLabel>
            <FormGroup row>
              {options.map((option) => (
                <FormControlLabel
                  key={option.value}
                  label={option.label}
                  control={
                    <Checkbox
                      checked={chosen.includes(option.value)}
                      onChange={() => toggle(option.value)}
                    />
                  }
                />
              ))}
            </FormGroup>
            <FormHelperText>{fieldState.error?.message}</FormHelperText>
          </FormControl>
        )
      }}
    />
  )
}
