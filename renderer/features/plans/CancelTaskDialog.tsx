import { Typography } from '@mui/material'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { PlanTask } from '#shared/features/plans/plan.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { PLANS_TEXTS } from './plans.text.ts'
import { reasonValuesSchema } from './reason-values.ts'

/** Takes one task off the list for good, with the reason. */
export function CancelTaskDialog({
  task,
  onClose,
}: {
  readonly task: PlanTask
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const act = useCommandForm({
    route: 'plans.cancelTask',
    schema: reasonValuesSchema('请写明为什么取消'),
    defaultValues: { reason: '' },
    toInput: ({ reason }) => ({ id: task.id, reason }),
    texts: PLANS_TEXTS,
    onDone: () => {
      notice.succeed('任务已取消，原因已记录')
      onClose()
    },
  })
  return (
    <FormDialog
      act={act}
      title="取消任务"
      submitLabel="取消这项任务"
      maxWidth="xs"
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {serviceKindName(task.kind)}，{task.dueOn} 前。取消后不计入应完成数，不能恢复。
      </Typography>
      <TextInput
        control={act.form.control}
        name="reason"
        label="取消原因"
        placeholder="如：随父母外出过寒假"
        required
        autoFocus
      />
    </FormDialog>
  )
}
