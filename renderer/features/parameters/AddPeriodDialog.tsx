import { Alert } from '@mui/material'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { AreaInput } from '#renderer/ui/form/AreaInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { parameterByName } from '#shared/features/parameters/parameter-catalogue.ts'
import type { Parameter } from '#shared/features/parameters/parameter-period.ts'
import { formatParameter, parameterProblem } from '#shared/features/parameters/parameter-value.ts'
import { isDay } from '#shared/kernel/day.ts'
import { z } from 'zod'
import { PARAMETERS_TEXTS } from './parameters.text.ts'

interface Values {
  /** A whole number, an area in dm², or the code of a choice. */
  readonly value: number | string | null
  readonly validFrom: string | null
  readonly source: string
}

/** Enters a new period of a parameter; says from which day it is counted. */
export function AddPeriodDialog({
  parameter,
  onClose,
}: {
  readonly parameter: Parameter
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { name: label } = parameterByName(parameter.name)
  const state = useCommandForm({
    route: 'parameters.addPeriod',
    schema: schemaOf(parameter),
    defaultValues: { value: null, validFrom: localToday(), source: '' },
    toInput: (values: Values) => ({
      name: parameter.name,
      value: String(values.value),
      validFrom: values.validFrom ?? '',
      source: values.source,
    }),
    texts: PARAMETERS_TEXTS,
    fieldOf: {
      PARAMETER_PERIOD_IN_PAST: 'validFrom',
      PARAMETER_PERIOD_TOO_EARLY: 'validFrom',
    },
    onDone: ({ periods: [newest] }) => {
      notice.succeed(`“${label}”自 ${newest?.validFrom ?? ''} 起按新值计算`)
      onClose()
    },
  })
  const { control } = state.form
  const validFrom = state.form.watch('validFrom')
  return (
    <FormDialog act={state} title={`新增一期“${label}”`} onClose={onClose}>
      <Alert severity="info" icon={false} sx={{ mb: 2 }}>
        现值 {formatParameter(parameter.name, parameter.value)}。
        {isDay(validFrom)
          ? `从 ${validFrom} 起按新值计算，此前的日子和已生成的报告不变。`
          : '新值只从施行日期起计算，此前的日子和已生成的报告不变。'}
      </Alert>
      <FieldGrid>
        <ValueInput parameter={parameter} control={control} />
        <DateInput control={control} name="validFrom" label="施行日期" required />
        <Wide>
          <TextInput
            control={control}
            name="source"
            label="依据文件"
            required
            placeholder="例如 闽民童〔2026〕8号"
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}

function ValueInput({
  parameter,
  control,
}: {
  readonly parameter: Parameter
  readonly control: ReturnType<
    typeof useCommandForm<'parameters.addPeriod', Values>
  >['form']['control']
}) {
  const { value } = parameterByName(parameter.name)
  const field = { control, name: 'value', label: '新值', required: true } as const
  if (value.kind === 'area') return <AreaInput {...field} />
  if (value.kind === 'whole') return <IntegerInput {...field} unit={value.unit} />
  const options = value.choices.map(({ code, name }) => ({ value: code, label: name }))
  return <SelectInput {...field} options={options} />
}

function schemaOf({ name }: Parameter): z.ZodType<unknown, Values> {
  return z
    .object({
      value: z.union([z.number(), z.string(), z.nan()]).nullable(),
      validFrom: z.string('请填写施行日期').nullable(),
      source: z.string().trim().min(1, '请填写依据文件'),
    })
    .superRefine(({ value, validFrom }, ctx) => {
      const problem = value === null ? '请填写新值' : parameterProblem(name, String(value))
      if (problem !== null) ctx.addIssue({ code: 'custom', message: problem, path: ['value'] })
      if (!isDay(validFrom)) {
        ctx.addIssue({ code: 'custom', message: '请填写施行日期', path: ['validFrom'] })
      }
    })
}
