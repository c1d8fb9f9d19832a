import { Alert, Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { collectorReasonSchema, type Collector } from '#shared/features/collectors/collector.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { collectorName } from './collector-words.ts'
import { COLLECTORS_TEXTS } from './collectors.text.ts'

const schema = z.object({ endedOn: daySchema, reason: collectorReasonSchema })
type Values = z.input<typeof schema>

/** Ends an entry; it stays on file. */
export function EndCollectorDialog({
  one,
  today,
  onClose,
}: {
  readonly one: Collector
  readonly today: Day
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const name = collectorName(one)
  const what = one.kind === 'forbidden' ? '禁止接送' : '接送'
  const state = useCommandForm({
    route: 'collectors.end',
    schema,
    defaultValues: { endedOn: today, reason: '' },
    toInput: (values: Values) => ({ id: one.id, ...values }),
    texts: COLLECTORS_TEXTS,
    fieldOf: { COLLECTOR_ENDED_BEFORE_START: 'endedOn' },
    onDone: () => {
      notice.succeed(`已结束“${name}”的${what}登记`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog
      act={state}
      title={`结束“${name}”的${what}登记`}
      submitLabel="结束"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2 }}>
        {one.kind === 'forbidden' && (
          <Alert severity="warning">
            结束后，此人不再被拦截。请确认保护令已失效，或监护人已书面撤回要求。
          </Alert>
        )}
        <FieldGrid>
          <DateInput
            control={control}
            name="endedOn"
            label="从哪天起不再有效"
            required
            helperText="登记保留在名单下方，不会删除"
          />
          <Wide>
            <TextInput control={control} name="reason" label="结束的原因" required />
          </Wide>
        </FieldGrid>
      </Stack>
    </FormDialog>
  )
}
