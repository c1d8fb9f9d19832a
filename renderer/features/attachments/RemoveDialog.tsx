import { Typography } from '@mui/material'
import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { removalSchema, type Attachment } from '#shared/features/attachments/attachment.ts'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'

const schema = removalSchema.pick({ reason: true })

/** Takes a file off the list; nothing is deleted, and a click brings it back. */
export function RemoveDialog({
  file,
  onClose,
}: {
  readonly file: Attachment
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const restore = useCommand('attachments.restore')
  const state = useCommandForm({
    route: 'attachments.remove',
    schema,
    defaultValues: { reason: '' },
    toInput: (values: z.input<typeof schema>) => ({ id: file.id, ...values }),
    texts: ATTACHMENTS_TEXTS,
    onDone: () => {
      notice.succeed(`已移除“${file.title}”`, {
        label: '撤销',
        onClick: () =>
          restore.mutate(
            { id: file.id },
            { onError: (error) => notice.fail(errorText(error, ATTACHMENTS_TEXTS)) },
          ),
      })
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`移除“${file.title}”`}
      submitLabel="移除"
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <Typography variant="body2">
          移除后不再列在档案里；文件仍加密保留，可在“已移除”里恢复。
        </Typography>
        <TextInput
          control={state.form.control}
          name="reason"
          label="移除原因"
          required
          autoFocus
          placeholder="如：传错了人"
        />
      </FieldGrid>
    </FormDialog>
  )
}
