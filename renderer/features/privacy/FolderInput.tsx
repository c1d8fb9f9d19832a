import { Button, FormHelperText, Stack, Typography } from '@mui/material'
import { Controller, type FieldValues } from 'react-hook-form'
import { requestSystem } from '#renderer/api/request.ts'
import type { InputProps } from '#renderer/ui/form/TextInput.tsx'

/** A folder, chosen in the system's own dialog. */
export function FolderInput<Values extends FieldValues>({
  control,
  name,
  label,
  helperText,
}: InputProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange }, fieldState }) => (
        <Stack sx={{ mt: 1.5 }}>
          <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
            <Button
              variant="outlined"
              sx={{ flexShrink: 0 }}
              onClick={() =>
                void requestSystem('system.choose-folder', { title: label }).then((chosen) => {
                  if (chosen !== null) onChange(chosen.path)
                })
              }
            >
              {label}
            </Button>
            <Typography variant="body2" noWrap title={value}>
              {value === '' || value === undefined ? '未选择' : value}
            </Typography>
          </Stack>
          <FormHelperText error={fieldState.error !== undefined}>
            {fieldState.error?.message ?? helperText}
          </FormHelperText>
        </Stack>
      )}
    />
  )
}
