import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { Plan } from '#shared/features/plans/plan.ts'
import { addMonths, daySchema } from '#shared/kernel/day.ts'
import { PLANS_TEXTS } from './plans.text.ts'

interface Values {
  readonly reason: string
  readonly endsOn: string
}

/** Opens a closed plan again until a day, with the reason. */
export function ReopenDialog({
  plan,
  onClose,
}: {
  readonly plan: Plan
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const today = localToday()
  const act = useCommandForm<'plans.reopen', Values>({
    route: 'plans.reopen',
    schema: valuesSchema,
    defaultValues: {
      reason: '',
      endsOn: plan.endsOn > today ? plan.endsOn : addMonths(today, 3),
    },
    toInput: ({ reason, endsOn }) => ({ id: plan.id, reason, endsOn }),
    texts: PLANS_TEXTS,
    fieldOf: { PLAN_END_IN_PAST: 'endsOn' },
    onDone: () => {
      notice.succeed('计划已重新打开，今天以后的任务重新生成')
      onClose()
    },
  })
  return (
    <FormDialog
      act={act}
      title={`重新打开计划：${plan.child.name}`}
      submitLabel="重新打开"
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <TextInput
          control={act.form.control}
          name="reason"
          label="原因"
          required
          multiline
          minRows={2}
          autoFocus
        />
        <DateInput control={act.form.control} name="endsOn" label="新的结束日期" required />
      </FieldGrid>
    </FormDialog>
  )
}

const valuesSchema: z.ZodType<unknown, Values> = z.object({
  reason: z.string().trim().min(1, '请写明原因').max(200, '原因最多 200 个字'),
  endsOn: daySchema,
})
