import { Button, InputAdornment, TextField } from '@mui/material'
import type { UseFormReturn } from 'react-hook-form'
import type { ChildFormValues } from './child-form.ts'

/** The number on file, masked: it stays unless another one is to be typed. */
export function IdNumberOnFile({
  form,
  masked,
}: {
  readonly form: UseFormReturn<ChildFormValues, unknown, ChildFormValues>
  readonly masked: string
}) {
  const message = form.formState.errors.idNumber?.message
  const isCard = form.watch('idType') === 'identity-card'
  return (
    <TextField
      label={isCard ? '身份证号' : '证件号码'}
      value={masked}
      error={message !== undefined}
      helperText={message}
      slotProps={{
        input: {
          readOnly: true,
          endAdornment: (
            <InputAdornment position="end">
              <Button
                size="small"
                sx={{ minWidth: 0 }}
                onClick={() => form.setValue('idNumber', '', { shouldDirty: true })}
              >
                更改…
              </Button>
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
