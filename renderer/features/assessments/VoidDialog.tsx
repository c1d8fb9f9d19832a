import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import { voidReasonSchema } from '#shared/features/assessments/decision.ts'
import { ASSESSMENTS_TEXTS } from './assessments.text.ts'

/** Declares an assessment void: the class before it holds again. */
export function VoidDialog({
  id,
  onClose,
}: {
  readonly id: AssessmentId
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'assessments.void',
    schema: z.object({ reason: voidReasonSchema }),
    defaultValues: { reason: '' },
    toInput: ({ reason }: { reason: string }) => ({ id, reason }),
    texts: ASSESSMENTS_TEXTS,
    onDone: () => {
      notice.succeed('已作废，儿童回到上一次评估的类别')
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="作废这份评估" submitLabel="作废" onClose={onClose}>
      <Typography sx={{ mb: 2 }}>
        作废后，儿童的类别按上一次评估重新计算；已生成的报告不变。作废的评估仍可查看，不能恢复。
      </Typography>
      <TextInput
        control={state.form.control}
        name="reason"
        label="作废原因"
        required
        autoFocus
        multiline
      />
    </FormDialog>
  )
}
