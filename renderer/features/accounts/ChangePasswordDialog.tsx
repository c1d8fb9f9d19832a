import { Alert } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { passwordChangeSchema } from '#shared/features/accounts/account.ts'
import { ACCOUNTS_TEXTS } from './accounts.text.ts'
import { typedTwice } from './typed-twice.ts'

const formSchema = typedTwice(
  z.object({ ...passwordChangeSchema.shape, passwordAgain: z.string() }),
  'newPassword',
)

/** One's own password. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'accounts.changePassword',
    schema: formSchema,
    defaultValues: { oldPassword: '', newPassword: '', passwordAgain: '' },
    toInput: ({ oldPassword, newPassword }: z.input<typeof formSchema>) => ({
      oldPassword,
      newPassword,
    }),
    texts: { ...ACCOUNTS_TEXTS, WRONG_PASSWORD: '原密码不对，请检查大小写和输入法后再试' },
    fieldOf: { WRONG_PASSWORD: 'oldPassword' },
    onDone: () => {
      notice.succeed('密码已修改，下次登录请用新密码')
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="修改我的密码" maxWidth="xs" onClose={onClose}>
      <FieldGrid columns={1}>
        <TextInput
          control={control}
          name="oldPassword"
          label="原密码"
          type="password"
          required
          autoFocus
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
        <Alert severity="warning">
          忘记密码只能由站长重设；站长的密码请写在纸上妥善保管，否则无法打开数据。
        </Alert>
      </FieldGrid>
    </FormDialog>
  )
}
