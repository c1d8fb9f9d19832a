import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ServiceNote } from '#shared/features/plans/service-note.ts'
import { PLANS_TEXTS } from './plans.text.ts'

/** Corrects or completes a note; the note itself stays as it was. */
export function AddendumDialog({
  note,
  onClose,
}: {
  readonly note: ServiceNote
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const act = useCommandForm({
    route: 'plans.addAddendum',
    schema: valuesSchema,
    defaultValues: { text: '' },
    toInput: ({ text }) => ({ noteId: note.id, text }),
    texts: PLANS_TEXTS,
    onDone: () => {
      notice.succeed('补充已保存')
      onClose()
    },
  })
  return (
    <FormDialog act={act} title={`补充 ${note.servedOn} 的服务记录`} onClose={onClose}>
      <TextInput
        control={act.form.control}
        name="text"
        label="补充或更正"
        helperText="原记录保存后不再修改，补充单独留存"
        required
        multiline
        minRows={3}
        autoFocus
      />
    </FormDialog>
  )
}

const valuesSchema: z.ZodType<unknown, { readonly text: string }> = z.object({
  text: z.string().trim().min(1, '请填写补充内容').max(1000, '补充内容最多 1000 个字'),
})
