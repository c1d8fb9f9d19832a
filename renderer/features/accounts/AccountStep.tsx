import { Alert } from '@mui/material'
import type { UseFormReturn } from 'react-hook-form'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { FirstRunValues } from './first-run.ts'

/** The manager’s name and the password that encrypts everything. */
export function AccountStep({
  form: { control },
}: {
  readonly form: UseFormReturn<FirstRunValues>
}) {
  return (
    <FieldGrid>
      <TextInput control={control} name="displayName" label="您的姓名" required autoFocus />
      <TextInput control={control} name="loginName" label="登录名" required />
      <TextInput
        control={control}
        name="password"
        label="密码"
        type="password"
        required
        helperText="至少 8 位"
      />
      <TextInput
        control={control}
        name="passwordAgain"
        label="再输入一次密码"
        type="password"
        required
      />
      <Wide>
        <Alert severity="warning">
          数据用这个密码加密。忘记密码时只有恢复密钥单能打开数据，设置完成后请打印一张，放进保险柜。
        </Alert>
      </Wide>
    </FieldGrid>
  )
}
