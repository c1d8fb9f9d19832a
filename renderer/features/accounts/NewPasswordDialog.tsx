import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { newPasswordSchema, type AccountLine } from '#shared/features/accounts/account.ts'
import { ACCOUNTS_TEXTS } from './accounts.text.ts'
import { typedTwice } from './typed-twice.ts'

const formSchema = typedTwice(
  z.object({ newPassword: newPasswordSchema, passwordAgain: z.string() }),
  'newPassword',
)

const WORDS = {
  'accounts.resetPassword': { title: '重设密码', done: '已重设密码' },
  'accounts.enable': { title: '恢复使用', done: '已恢复使用' },
} as const

/** A new password for somebody else: after it was forgotten, or to let an account work again. */
export function NewPasswordDialog({
  route,
  account,
  onClose,
}: {
  readonly route: keyof typeof WORDS
  readonly account: AccountLine
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const words = WORDS[route]
  const state = useCommandForm({
    route,
    schema: formSchema,
    defaultValues: { newPassword: '', passwordAgain: '' },
    toInput: ({ newPassword }: z.input<typeof formSchema>) => ({ id: account.id, newPassword }),
    texts: ACCOUNTS_TEXTS,
    onDone: () => {
      notice.succeed(`${words.done}，请把新密码当面告诉“${account.displayName}”`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog
      act={state}
      title={`${words.title}：${account.displayName}`}
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <TextInput
          control={control}
          name="newPassword"
          label="新密码"
          type="password"
          required
          autoFocus
          helperText="至少 8 位，本人登录后请自行修改"
        />
        <TextInput
          control={control}
          name="passwordAgain"
          label="再输入一次新密码"
          type="password"
          required
        />
      </FieldGrid>
    </FormDialog>
  )
}
