import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { consentReasonSchema } from '#shared/features/consents/consent-draft.ts'
import { answersText } from '#shared/features/consents/consent-words.ts'
import type { Consent } from '#shared/features/consents/consent.ts'
import { CONSENTS_TEXTS } from './consents.text.ts'

const schema = z.object({ reason: consentReasonSchema('请写明为什么作废') })

/** Takes a record that was entered wrong out of account; it stays to be read. */
export function VoidDialog({
  record,
  onClose,
}: {
  readonly record: Consent
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const act = useCommandForm({
    route: 'consents.void',
    schema: schema satisfies z.ZodType<unknown, { reason: string }>,
    defaultValues: { reason: '' },
    toInput: ({ reason }) => ({ id: record.id, reason }),
    texts: CONSENTS_TEXTS,
    onDone: () => {
      notice.succeed('这条同意记录已作废，原因已记录')
      onClose()
    },
  })
  return (
    <FormDialog
      act={act}
      title="作废同意记录"
      submitLabel="作废"
      isDangerous
      maxWidth="xs"
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {record.signedOn} {answersText(record)}
        。只用于登记错了的；监护人改变主意的，请用“撤回”或另登记一次。
      </Typography>
      <TextInput
        control={act.form.control}
        name="reason"
        label="作废原因"
        placeholder="如：录到了别的孩子名下"
        required
        autoFocus
      />
    </FormDialog>
  )
}
