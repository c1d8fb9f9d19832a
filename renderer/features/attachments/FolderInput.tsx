import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import { Button, FormHelperText, Stack, Typography } from '@mui/material'
import { Controller, type FieldValues } from 'react-hook-form'
import { requestSystem } from '#renderer/api/request.ts'
import type { InputProps } from '#renderer/ui/form/TextInput.tsx'

/** A folder the user picks in the system’s dialog; none other is let through. */
export function FolderInput<Values extends FieldValues>({
  control,
  name,
  label,
}: InputProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, ref }, fieldState }) => {
        const choose = async () => {
          const chosen = await requestSystem('system.choose-folder', { title: label })
          if (chosen !== null) onChange(chosen.path)
        }
        return (
          <Stack sx={{ gap: 0.5 }}>
            <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
              <Button
                ref={ref}
                variant="outlined"
                startIcon={<FolderOpenOutlined />}
                onClick={() => void choose()}
                sx={{ flexShrink: 0 }}
              >
                选择文件夹
              </Button>
              <Typography
                variant="body2"
                color={value === '' ? 'textSecondary' : 'textPrimary'}
                sx={{ overflowWrap: 'anywhere' }}
              >
                {value === '' ? '还没有选择' : value}
              </Typography>
            </Stack>
            {fieldState.error !== undefined && (
              <FormHelperText error>{fieldState.error.message}</FormHelperText>
            )}
          </Stack>
        )
      }}
    />
  )
}
