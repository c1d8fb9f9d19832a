import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { accountDraftSchema } from '#shared/features/accounts/account.ts'
import { ACCOUNTS_TEXTS, ROLE_OPTIONS } from './accounts.text.ts'
import { typedTwice } from './typed-twice.ts'

const formSchema = typedTwice(
  z.object({ ...accountDraftSchema.shape, passwordAgain: z.string() }),
  'password',
)

/** A new colleague with a first password. */
export function AddAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'accounts.add',
    schema: formSchema,
    defaultValues: {
      displayName: '',
      loginName: '',
      role: 'social-worker',
      password: '',
      passwordAgain: '',
    },
    toInput: ({ passwordAgain: _again, ...draft }: z.input<typeof formSchema>) => draft,
    texts: ACCOUNTS_TEXTS,
    fieldOf: { LOGIN_NAME_TAKEN: 'loginName' },
    onDone: (account) => {
      notice.succeed(`已新增账号“${account.loginName}”，请把初始密码当面告诉本人`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="新增账号" onClose={onClose}>
      <FieldGrid>
        <TextInput control={control} name="displayName" label="姓名" required autoFocus />
        <SelectInput control={control} name="role" label="角色" required options={ROLE_OPTIONS} />
        <TextInput
          control={control}
          name="loginName"
          label="登录名"
          required
          helperText="登录时选择，例如：财务"
        />
        <span />
        <TextInput
          control={control}
          name="password"
          label="初始密码"
          type="password"
          required
          helperText="至少 8 位，本人登录后请自行修改"
        />
        <TextInput
          control={control}
          name="passwordAgain"
          label="再输入一次密码"
          type="password"
          required
        />
      </FieldGrid>
    </FormDialog>
  )
}
