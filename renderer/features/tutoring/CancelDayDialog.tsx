import { Alert } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { TermId } from '#shared/features/tutoring/term.ts'
import { tutoring } from '#shared/features/tutoring/tutoring.contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

const schema = z.object({ reason: tutoring['tutoring.cancelDay'].input.shape.reason })

/** No tutoring that day: with the reason. */
export function CancelDayDialog({
  termId,
  day,
  isHeld,
  onClose,
}: {
  readonly termId: TermId
  readonly day: Day
  readonly isHeld: boolean
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { form, ...act } = useCommandForm({
    route: 'tutoring.cancelDay',
    schema,
    defaultValues: { reason: '' },
    toInput: ({ reason }: z.input<typeof schema>) => ({
      termId,
      day,
      reason,
      ...(isHeld ? { confirmHeld: true } : {}),
    }),
    texts: TUTORING_TEXTS,
    onDone: () => {
      notice.succeed(`已登记 ${day} 停开`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={act}
      title={`登记 ${day} 停开`}
      submitLabel="登记停开"
      maxWidth="xs"
      onClose={onClose}
    >
      {isHeld && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          这天已经点过名。停开后这天的出勤不再计入统计；重新保存点名即可恢复。
        </Alert>
      )}
      <TextInput
        control={form.control}
        name="reason"
        label="停开原因"
        placeholder="例如：台风停课"
        required
        autoFocus
      />
    </FormDialog>
  )
}
