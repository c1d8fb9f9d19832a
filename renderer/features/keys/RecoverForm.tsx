import { Alert, Button, Paper, Stack, Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { recoverySchema } from '#shared/features/keys/recovery-sheet.ts'
import { KEYS_TEXTS } from './keys.text.ts'
import { RecoveryKeyInput } from './RecoveryKeyInput.tsx'

const formSchema = z
  .object({ ...recoverySchema.shape, passwordAgain: z.string() })
  .refine((values) => values.newPassword === values.passwordAgain, {
    message: '两次输入的密码不一样',
    path: ['passwordAgain'],
  })

/**
 * In the place of the sign-in form: the sheet’s groups and a new password for a manager. No dialog:
 * it has to be seen over a locked page too.
 */
export function RecoverForm({
  loginNames,
  onClose,
}: {
  readonly loginNames: readonly string[]
  readonly onClose: () => void
}) {
  const { form, submit, isBusy, error } = useCommandForm({
    route: 'keys.recover',
    schema: formSchema,
    defaultValues: {
      recoveryKey: '',
      loginName: loginNames[0] ?? '',
      newPassword: '',
      passwordAgain: '',
    },
    toInput: ({ recoveryKey, loginName, newPassword }: z.input<typeof formSchema>) => ({
      recoveryKey,
      loginName,
      newPassword,
    }),
    texts: KEYS_TEXTS,
    fieldOf: {
      RECOVERY_KEY_LENGTH: 'recoveryKey',
      RECOVERY_KEY_MISTYPED: 'recoveryKey',
      NOT_A_MANAGER: 'loginName',
    },
    onDone: () => {},
  })
  const { control } = form
  return (
    <Paper
      component="form"
      noValidate
      variant="outlined"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      sx={{ p: 4, width: 520 }}
    >
      <Stack sx={{ gap: 2 }}>
        <Typography variant="h1">用恢复密钥重设站长密码</Typography>
        <Typography variant="body2" color="textSecondary">
          请从保险柜取出恢复密钥单，照着输入。其他账号忘记密码的，由站长登录后在“账号”中重设。
        </Typography>
        {error !== null && <Alert severity="error">{error}</Alert>}
        <RecoveryKeyInput control={control} name="recoveryKey" />
        <SelectInput
          control={control}
          name="loginName"
          label="站长的登录名"
          required
          options={loginNames.map((name) => ({ value: name, label: name }))}
        />
        <TextInput
          control={control}
          name="newPassword"
          label="新密码"
          type="password"
          required
          helperText="至少 8 位"
        />
        <TextInput
          control={control}
          name="passwordAgain"
          label="再输入一次新密码"
          type="password"
          required
        />
        <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
          <Button disabled={isBusy} onClick={onClose}>
            返回登录
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            重设密码并登录
          </Button>
        </Stack>
      </Stack>
    </Paper>
  )
}
