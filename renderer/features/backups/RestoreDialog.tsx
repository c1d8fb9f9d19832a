import { Alert } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { typedPasswordSchema } from '#shared/features/accounts/account.ts'
import { restoreReasonSchema, type BackupPreview } from '#shared/features/backups/backup.ts'
import { BACKUPS_TEXTS, minuteText } from './backups.text.ts'
import type { OldLogin } from './OldPasswordForm.tsx'

const formSchema = z.object({ password: typedPasswordSchema, reason: restoreReasonSchema })

/** Password and reason, then the swap; the program begins anew at the sign-in. */
export function RestoreDialog({
  preview,
  oldLogin,
  onClose,
}: {
  readonly preview: BackupPreview
  readonly oldLogin: OldLogin | null
  readonly onClose: () => void
}) {
  const { line, lostActs } = preview
  const state = useCommandForm({
    route: 'backups.restore',
    schema: formSchema,
    defaultValues: { password: '', reason: '' },
    toInput: (values: z.input<typeof formSchema>) => ({
      ...values,
      backup: { place: line.place, name: line.name },
      oldLogin,
    }),
    texts: BACKUPS_TEXTS,
    fieldOf: { WRONG_PASSWORD: 'password', TOO_MANY_ATTEMPTS: 'password' },
    // Nothing of the other state may stay on the screen.
    onDone: () => window.location.reload(),
  })
  const { control } = state.form
  return (
    <FormDialog
      act={state}
      title={`恢复到 ${minuteText(line.madeAt)}`}
      submitLabel={state.isBusy ? '正在恢复…' : '恢复'}
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <Alert severity="warning">
          {lostActs === null || lostActs === 0 ? '' : `之后办理的 ${lostActs} 项操作会没有。`}
          现在的数据先另存一份；恢复后所有人重新登录。
        </Alert>
        <TextInput
          control={control}
          name="password"
          label="您的密码"
          type="password"
          required
          autoFocus
        />
        <TextInput
          control={control}
          name="reason"
          label="恢复的原因"
          required
          multiline
          minRows={2}
          helperText="会写进操作记录"
        />
      </FieldGrid>
    </FormDialog>
  )
}
