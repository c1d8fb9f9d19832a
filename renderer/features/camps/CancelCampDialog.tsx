import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { CAMPS_TEXTS } from './camps.text.ts'

const reasonSchema = z.object({ reason: z.string().trim().min(1, '请填写取消的原因') })

/** Calls a camp off, with its reason. */
export function CancelCampDialog({
  camp,
  onClose,
}: {
  readonly camp: CampSummary
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'camps.cancel',
    schema: reasonSchema,
    defaultValues: { reason: '' },
    toInput: ({ reason }) => ({ id: camp.id, reason }),
    texts: CAMPS_TEXTS,
    onDone: () => {
      notice.succeed(`已取消营期“${camp.name}”`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`取消“${camp.name}”？取消后不能恢复，日期可另排新的营期`}
      submitLabel="取消这期营"
      onClose={onClose}
    >
      <TextInput
        control={state.form.control}
        name="reason"
        label="取消的原因"
        placeholder="例如：台风、报名人数不足"
        required
        autoFocus
      />
    </FormDialog>
  )
}
