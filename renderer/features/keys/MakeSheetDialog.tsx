import { Alert, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { typedPasswordSchema } from '#shared/features/accounts/account.ts'
import type { RecoverySheet } from '#shared/features/keys/recovery-sheet.ts'
import { KEYS_TEXTS } from './keys.text.ts'
import { SheetDialog } from './SheetDialog.tsx'

const formSchema = z.object({ password: typedPasswordSchema })

/** Asks for the own password, then shows the new sheet. */
export function MakeSheetDialog({
  replaces,
  onClose,
}: {
  /** Number of the sheet that stops working, if there is one. */
  readonly replaces: number | null
  readonly onClose: () => void
}) {
  const [sheet, setSheet] = useState<RecoverySheet | null>(null)
  const act = useCommandForm({
    route: 'keys.makeRecoverySheet',
    schema: formSchema,
    defaultValues: { password: '' },
    toInput: (values: z.input<typeof formSchema>) => values,
    texts: KEYS_TEXTS,
    fieldOf: { WRONG_PASSWORD: 'password' },
    onDone: setSheet,
  })
  if (sheet !== null) return <SheetDialog sheet={sheet} onClose={onClose} />
  return (
    <FormDialog act={act} title="制作恢复密钥单" submitLabel="制作" maxWidth="xs" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Typography>密钥单是一张纸。站长忘记密码时，只有它能打开数据。请先接好打印机。</Typography>
        {replaces !== null && (
          <Alert severity="warning">第 {replaces} 号密钥单将作废，请收回撕毁。</Alert>
        )}
        <TextInput
          control={act.form.control}
          name="password"
          label="您的登录密码"
          type="password"
          required
          autoFocus
        />
      </Stack>
    </FormDialog>
  )
}
