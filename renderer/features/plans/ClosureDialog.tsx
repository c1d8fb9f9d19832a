import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  CLOSURE_REASONS,
  closureReasonSchema,
  LINE_RESULTS,
  lineResultSchema,
  type ClosureReason,
  type LineResult,
} from '#shared/features/plans/closure.ts'
import type { Plan } from '#shared/features/plans/plan.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { PLANS_TEXTS } from './plans.text.ts'

interface Values {
  readonly reason: ClosureReason | null
  readonly evaluation: string
  readonly results: readonly { readonly result: LineResult | null; readonly note: string }[]
}

const REASONS = CLOSURE_REASONS.map(({ code, name }) => ({ value: code, label: name }))
const RESULTS = LINE_RESULTS.map(({ code, name }) => ({ value: code, label: name }))

/** The evaluation of every service and of the whole, put before a manager. */
export function ClosureDialog({
  plan,
  onClose,
}: {
  readonly plan: Plan
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const act = useCommandForm({
    route: 'plans.requestClosure',
    schema: valuesSchema,
    defaultValues: {
      reason: null,
      evaluation: '',
      results: plan.lines.map(({ result, resultNote }) => ({ result, note: resultNote })),
    },
    toInput: ({ reason, evaluation, results }: Values) => ({
      id: plan.id,
      reason: reason ?? 'other',
      evaluation,
      results: plan.lines.map(({ id }, index) => ({
        lineId: id,
        result: results[index]?.result ?? 'missed',
        note: results[index]?.note ?? '',
      })),
    }),
    texts: PLANS_TEXTS,
    onDone: () => {
      notice.succeed('结案申请已提交，等待站长审批')
      onClose()
    },
  })
  const { control } = act.form
  return (
    <FormDialog
      act={act}
      title={`申请结案：${plan.child.name}`}
      submitLabel="提交审批"
      maxWidth="md"
      onClose={onClose}
    >
      <FieldGrid columns={3}>
        {plan.lines.map((line, index) => [
          <Typography key={`${line.id}-words`} variant="body2" sx={{ alignSelf: 'center' }}>
            {serviceKindName(line.kind)}：{line.goal}（完成 {line.progress.done}/
            {line.progress.planned}）
          </Typography>,
          <SelectInput
            key={`${line.id}-result`}
            control={control}
            name={`results.${index}.result`}
            label="结果"
            options={RESULTS}
            required
          />,
          <TextInput
            key={`${line.id}-note`}
            control={control}
            name={`results.${index}.note`}
            label="说明"
          />,
        ])}
        <SelectInput control={control} name="reason" label="结案原因" options={REASONS} required />
        <Wide>
          <TextInput
            control={control}
            name="evaluation"
            label="总体评估"
            required
            multiline
            minRows={3}
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}

const valuesSchema = z.object({
  reason: closureReasonSchema.nullable().refine((reason) => reason !== null, '请选择结案原因'),
  evaluation: z.string().trim().min(1, '请填写总体评估').max(1000, '总体评估最多 1000 个字'),
  results: z.array(
    z.object({
      result: lineResultSchema.nullable().refine((result) => result !== null, '请选择结果'),
      note: z.string().trim().max(200, '说明最多 200 个字'),
    }),
  ),
}) as z.ZodType<unknown, Values>
