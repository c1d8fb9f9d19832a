import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { CampFormLine } from '#shared/features/enrolments/camp-form.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { ENROLMENTS_TEXTS } from './enrolments.text.ts'

/** An application that ends: turned down, or taken back by the family. */
export interface Decision {
  readonly kind: 'decline' | 'withdraw'
  readonly line: CampFormLine
}

const reasonSchema = z.object({
  reason: plainTextSchema.trim().min(1, '请写明原因').max(100, '原因最多 100 个字'),
})

/** Ends an application with the reason. */
export function DecideDialog({
  campId,
  decision: { kind, line },
  onClose,
}: {
  readonly campId: CampId
  readonly decision: Decision
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const isDecline = kind === 'decline'
  const state = useCommandForm<'enrolments.decline' | 'enrolments.withdraw', { reason: string }>({
    route: isDecline ? 'enrolments.decline' : 'enrolments.withdraw',
    schema: reasonSchema,
    defaultValues: { reason: '' },
    toInput: ({ reason }) => ({ campId, childId: line.childId, reason }),
    texts: ENROLMENTS_TEXTS,
    onDone: () => {
      notice.succeed(isDecline ? `${line.name} 未录取` : `${line.name} 已退出，名额可以递补`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={isDecline ? `不录取 ${line.name}` : `${line.name} 退出营期`}
      submitLabel={isDecline ? '不录取' : '确定退出'}
      maxWidth="xs"
      onClose={onClose}
    >
      <TextInput control={state.form.control} name="reason" label="原因" required autoFocus />
    </FormDialog>
  )
}
