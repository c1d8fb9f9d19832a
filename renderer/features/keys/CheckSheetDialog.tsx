import { Stack, Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { typedKeySchema } from '#shared/features/keys/recovery-sheet.ts'
import { KEYS_TEXTS } from './keys.text.ts'
import { RecoveryKeyInput } from './RecoveryKeyInput.tsx'

const formSchema = z.object({ recoveryKey: typedKeySchema })

/** Whether the sheet in the safe still opens this database; changes nothing. */
export function CheckSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const notice = useNotice()
  const act = useCommandForm({
    route: 'keys.checkRecoverySheet',
    schema: formSchema,
    defaultValues: { recoveryKey: '' },
    toInput: (values: z.input<typeof formSchema>) => values,
    texts: KEYS_TEXTS,
    fieldOf: { RECOVERY_KEY_LENGTH: 'recoveryKey', RECOVERY_KEY_MISTYPED: 'recoveryKey' },
    onDone: ({ number }) => {
      notice.succeed(`核对无误：这是现在有效的第 ${number} 号密钥单，能打开本机的数据`)
      onClose()
    },
  })
  return (
    <FormDialog act={act} title="核对恢复密钥单" submitLabel="核对" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Typography>照着保险柜里的密钥单输入。只核对，不改动任何数据。</Typography>
        <RecoveryKeyInput control={act.form.control} name="recoveryKey" />
      </Stack>
    </FormDialog>
  )
}
