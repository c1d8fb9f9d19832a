import { Alert, Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { correctionReasonSchema } from '#shared/features/families/family-change.ts'
import type { PeriodFact } from '#shared/features/families/family.ts'
import { addDays, daySchema, type Day } from '#shared/kernel/day.ts'
import { FAMILIES_TEXTS } from './families.text.ts'

/** A period as the table of changes shows it. */
export interface ShownPeriod {
  readonly id: number
  readonly text: string
  readonly startsOn: Day
  readonly endedOn: Day | null
}

const schema = z.object({
  startsOn: daySchema,
  lastDay: daySchema.nullable(),
  reason: correctionReasonSchema,
})
type Values = z.input<typeof schema>

/** The days of a period were recorded wrong: both are set right, and the log keeps why. */
export function CorrectPeriodDialog({
  childId,
  fact,
  period,
  onClose,
}: {
  readonly childId: ChildId
  readonly fact: PeriodFact
  readonly period: ShownPeriod
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const isOver = period.endedOn !== null
  const state = useCommandForm({
    route: 'families.correctPeriod',
    schema,
    defaultValues: {
      startsOn: period.startsOn,
      lastDay: period.endedOn === null ? null : addDays(period.endedOn, -1),
      reason: '',
    },
    toInput: ({ startsOn, lastDay, reason }: Values) => ({
      childId,
      fact,
      id: period.id,
      startsOn,
      endedOn: lastDay === null ? null : addDays(daySchema.parse(lastDay), 1),
      reason,
    }),
    texts: FAMILIES_TEXTS,
    fieldOf: {
      PERIOD_IN_FUTURE: 'startsOn',
      PERIOD_BEFORE_BIRTH: 'startsOn',
      PERIOD_NOT_AFTER_START: 'startsOn',
      PERIOD_OVERLAPS: 'startsOn',
    },
    onDone: () => {
      notice.succeed('已更正日期')
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="更正日期" submitLabel="更正" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Alert severity="info" icon={false}>
          {period.text}
        </Alert>
        <FieldGrid>
          <DateInput control={control} name="startsOn" label="起始日期" required />
          {isOver && <DateInput control={control} name="lastDay" label="最后一天" required />}
          <Wide>
            <TextInput control={control} name="reason" label="更正的原因" required />
          </Wide>
        </FieldGrid>
      </Stack>
    </FormDialog>
  )
}
