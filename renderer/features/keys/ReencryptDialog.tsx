import {
  Dialog,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Stack,
  Typography,
} from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { typedPasswordSchema } from '#shared/features/accounts/account.ts'
import { KEYS_TEXTS } from './keys.text.ts'

const formSchema = z.object({ password: typedPasswordSchema })

/** Encrypts everything with a new key while the dialog waits. */
export function ReencryptDialog({ onClose }: { readonly onClose: () => void }) {
  const notice = useNotice()
  const act = useCommandForm({
    route: 'keys.rekey',
    schema: formSchema,
    defaultValues: { password: '' },
    toInput: (values: z.input<typeof formSchema>) => values,
    texts: KEYS_TEXTS,
    fieldOf: { WRONG_PASSWORD: 'password' },
    onDone: () => {
      notice.succeed('已重新加密。各账号密码和恢复密钥单照常使用')
      onClose()
    },
  })
  if (act.isBusy) return <InProgress />
  return (
    <FormDialog
      act={{ ...act, isDirty: false }}
      title="重新加密"
      submitLabel="重新加密"
      maxWidth="xs"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2 }}>
        <Typography>
          全部数据换一把新密钥，停用账号和旧的密钥文件从此打不开。各账号密码、恢复密钥单不变。
        </Typography>
        <TextInput
          control={act.form.control}
          name="password"
          label="您的登录密码"
          type="password"
          required
          autoFocus
          helperText="几秒到一分钟；期间不能保存其他内容"
        />
      </Stack>
    </FormDialog>
  )
}

/** Nothing to press: it ends by itself. */
function InProgress() {
  return (
    <Dialog open maxWidth="xs" fullWidth>
      <DialogTitle>正在重新加密</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 1.5, pb: 1 }} role="status">
          <LinearProgress aria-label="正在重新加密" />
          <Typography>请不要关机。中途断电也不会丢数据，重新登录即可。</Typography>
        </Stack>
      </DialogContent>
    </Dialog>
  )
}
