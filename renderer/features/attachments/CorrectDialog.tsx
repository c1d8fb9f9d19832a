import type { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { attachmentLabelSchema, type Attachment } from '#shared/features/attachments/attachment.ts'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'
import { LabelFields } from './LabelFields.tsx'

/** Corrects what is written about a file; the file itself never changes. */
export function CorrectDialog({
  file,
  onClose,
}: {
  readonly file: Attachment
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { kind, title, description, restrictedClass } = file
  const state = useCommandForm({
    route: 'attachments.correct',
    schema: attachmentLabelSchema,
    defaultValues: { kind, title, description, restrictedClass },
    toInput: (label: z.input<typeof attachmentLabelSchema>) => ({ id: file.id, label }),
    texts: ATTACHMENTS_TEXTS,
    onDone: () => {
      notice.succeed('附件信息已修改')
      onClose()
    },
  })
  return (
    <FormDialog act={state} title={`修改附件“${title}”`} onClose={onClose}>
      <LabelFields control={state.form.control} />
    </FormDialog>
  )
}
