import { Typography } from '@mui/material'
import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { FREQUENCIES } from '#shared/features/plans/frequency.ts'
import { planLineDraftSchema, type Plan, type PlanLine } from '#shared/features/plans/plan.ts'
import { SERVICE_KINDS } from '#shared/kernel/codes/service-kinds.ts'
import { PLANS_TEXTS } from './plans.text.ts'
import { StaffField } from './StaffField.tsx'

const KINDS = SERVICE_KINDS.map(({ code, name }) => ({ value: code, label: name }))
const HOW_OFTEN = FREQUENCIES.map(({ code, name }) => ({ value: code, label: name }))

type Values = Omit<z.input<typeof planLineDraftSchema>, 'carriedFrom'> & {
  readonly reason: string
}

/** Changes a service of a plan in force, or adds one; tasks from today on are made anew. */
export function LineDialog({
  plan,
  line,
  onClose,
}: {
  readonly plan: Plan
  readonly line: PlanLine | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const staff = useOffice('plans.staff', {})
  const act = useCommandForm<'plans.reviseLine', Values>({
    route: 'plans.reviseLine',
    schema: valuesSchema,
    defaultValues: { ...(line === null ? blank(plan) : shown(line)), reason: '' },
    toInput: ({ reason, ...written }) => ({
      id: plan.id,
      lineId: line?.id ?? null,
      line: { ...written, carriedFrom: line?.carriedFrom ?? null },
      reason,
    }),
    texts: PLANS_TEXTS,
    onDone: () => {
      notice.succeed('服务内容已调整，今天以后的任务重新生成')
      onClose()
    },
  })
  const { control } = act.form
  return (
    <FormDialog act={act} title={line === null ? '增加服务内容' : '调整服务内容'} onClose={onClose}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        今天以前的任务不变；今天以后没有完成的任务按新的安排重新生成。
      </Typography>
      <FieldGrid columns={3}>
        <SelectInput control={control} name="kind" label="类别" options={KINDS} required />
        <SelectInput control={control} name="frequency" label="频次" options={HOW_OFTEN} required />
        <IntegerInput control={control} name="times" label="次数" unit="次" required />
        <Wide>
          <TextInput control={control} name="goal" label="目标" required />
        </Wide>
        <Wide>
          <TextInput control={control} name="indicator" label="指标" required />
        </Wide>
        <Controller
          control={control}
          name="responsible"
          render={({ field, fieldState }) => (
            <StaffField
              label="责任人"
              required
              value={field.value}
              staff={staff.data ?? []}
              error={fieldState.error?.message}
              onChange={field.onChange}
            />
          )}
        />
        <DateInput control={control} name="startsOn" label="开始日期" required />
        <DateInput control={control} name="endsOn" label="结束日期" required />
        <Wide>
          <TextInput control={control} name="reason" label="调整原因" required />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}

function shown({
  kind,
  goal,
  indicator,
  frequency,
  times,
  responsible,
  startsOn,
  endsOn,
}: PlanLine): Omit<Values, 'reason'> {
  return { kind, goal, indicator, frequency, times, responsible, startsOn, endsOn }
}

function blank({ lead, startsOn, endsOn }: Plan): Omit<Values, 'reason'> {
  const today = localToday()
  return {
    kind: '01',
    goal: '',
    indicator: '',
    frequency: 'monthly',
    times: 1,
    responsible: lead,
    startsOn: startsOn > today ? startsOn : today,
    endsOn,
  }
}

const valuesSchema: z.ZodType<unknown, Values> = z
  .custom<Values>()
  .superRefine(({ reason, ...written }, ctx) => {
    const parsed = planLineDraftSchema.safeParse({ ...written, carriedFrom: null })
    for (const { path, message } of parsed.error?.issues ?? []) {
      ctx.addIssue({ code: 'custom', message, path: [...path] })
    }
    const refuse = (path: keyof Values, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [path] })
    if (written.goal.trim() === '') refuse('goal', '请填写目标')
    if (written.indicator.trim() === '') refuse('indicator', '请填写指标')
    if (written.responsible.trim() === '') refuse('responsible', '请填写责任人')
    if (reason.trim() === '') refuse('reason', '请写明调整原因')
  })
