import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  takeBackReasonSchema,
  type Parameter,
  type ParameterPeriod,
} from '#shared/features/parameters/parameter-period.ts'
import { formatParameter } from '#shared/features/parameters/parameter-value.ts'
import { PARAMETERS_TEXTS } from './parameters.text.ts'

/** Takes a period back that was entered by mistake; the one before it goes on. */
export function TakeBackDialog({
  parameter,
  period,
  onClose,
}: {
  readonly parameter: Parameter
  readonly period: ParameterPeriod
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'parameters.takeBack',
    schema: z.object({ reason: takeBackReasonSchema }),
    defaultValues: { reason: '' },
    toInput: ({ reason }: { reason: string }) => ({ id: period.id, reason }),
    texts: PARAMETERS_TEXTS,
    onDone: () => {
      notice.succeed('已撤回，上一期继续有效')
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="撤回这一期" submitLabel="撤回" onClose={onClose}>
      <Typography sx={{ mb: 2 }}>
        撤回 {period.validFrom} 起的“{formatParameter(parameter.name, period.value)}
        ”，上一期继续有效。撤回的原因记入操作记录。
      </Typography>
      <TextInput control={state.form.control} name="reason" label="撤回原因" required autoFocus />
    </FormDialog>
  )
}
