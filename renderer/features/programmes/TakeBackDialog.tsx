import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampId } from '#shared/features/camps/camp.ts'
import { confirmationName, type Confirmation } from '#shared/features/programmes/readiness.ts'
import { PROGRAMMES_TEXTS } from './programmes.text.ts'

const valuesSchema = z.object({
  reason: z.string().trim().min(1, '请写明收回的原因').max(100, '原因最多 100 个字'),
})

/** Takes a confirmation back, with the reason. */
export function TakeBackDialog({
  campId,
  confirmation: { item },
  onClose,
}: {
  readonly campId: CampId
  readonly confirmation: Confirmation
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'programmes.takeBack',
    schema: valuesSchema,
    defaultValues: { reason: '' },
    toInput: ({ reason }: z.input<typeof valuesSchema>) => ({ campId, item, reason }),
    texts: PROGRAMMES_TEXTS,
    onDone: () => {
      notice.succeed(`已收回“${confirmationName(item)}”的确认`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`收回“${confirmationName(item)}”的确认`}
      submitLabel="收回"
      maxWidth="xs"
      onClose={onClose}
    >
      <TextInput control={state.form.control} name="reason" label="原因" required autoFocus />
    </FormDialog>
  )
}
