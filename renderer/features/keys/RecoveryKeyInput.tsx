import { TextField } from '@mui/material'
import { Controller, type Control, type FieldValues, type Path } from 'react-hook-form'
import { typingHint } from './keys.text.ts'

const MONOSPACED = 'Consolas, "DejaVu Sans Mono", monospace'

/** The groups of a sheet, typed; tells at once which group cannot be right. */
export function RecoveryKeyInput<Values extends FieldValues>({
  control,
  name,
}: {
  readonly control: Control<Values>
  readonly name: Path<Values>
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, ...bound }, fieldState }) => {
        const hint = typingHint(String(value ?? ''))
        return (
          <TextField
            {...bound}
            value={value ?? ''}
            inputRef={ref}
            label="恢复密钥单上的字符"
            required
            autoFocus
            multiline
            minRows={2}
            autoComplete="off"
            placeholder="按顺序输入，不分大小写，横线和空格可以不输"
            error={fieldState.error !== undefined || hint.isWrong}
            helperText={fieldState.error?.message ?? hint.text}
            slotProps={{
              htmlInput: {
                spellCheck: false,
                style: { fontFamily: MONOSPACED, fontSize: 18, letterSpacing: 1 },
              },
            }}
          />
        )
      }}
    />
  )
}
