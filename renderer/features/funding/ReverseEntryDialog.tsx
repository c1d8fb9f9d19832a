import { Alert } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { reasonSchema, type LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { formatYuan } from '#shared/kernel/money.ts'
import { FUNDING_TEXTS, kindName, sourceLabel } from './funding.text.ts'

const reversalSchema = z.object({ reason: reasonSchema, day: daySchema })

/** Asks for the reason and says in one sentence what a reversal does. */
export function ReverseEntryDialog({
  entry,
  onClose,
}: {
  readonly entry: LedgerEntry
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { form, ...state } = useCommandForm({
    route: 'funding.reverse',
    schema: reversalSchema,
    defaultValues: { reason: '', day: localToday() },
    toInput: (values: z.input<typeof reversalSchema>) => ({ id: entry.id, ...values }),
    texts: FUNDING_TEXTS,
    fieldOf: { REVERSAL_BEFORE_ENTRY: 'day', ENTRY_DAY_IN_FUTURE: 'day' },
    onDone: (red) => {
      notice.succeed(`已冲销 ${entry.voucherNumber}，红字凭证 ${red.voucherNumber}`)
      onClose()
    },
  })
  return (
    <FormDialog
      title={`冲销 ${entry.voucherNumber}`}
      submitLabel="确认冲销"
      act={state}
      onClose={onClose}
    >
      <Alert severity="warning" sx={{ mb: 2 }}>
        将新增一张红字凭证，把“{sourceLabel(entry.source)}”的{kindName(entry.kind)}{' '}
        {formatYuan(entry.amountFen)}（{entry.summary}
        ）全额冲回；原凭证保留并标为“已冲销”，冲销不能撤回，需要时请重新记一笔。
      </Alert>
      <FieldGrid>
        <TextInput control={form.control} name="reason" label="冲销原因" required autoFocus />
        <DateInput control={form.control} name="day" label="冲销日期" required />
      </FieldGrid>
    </FormDialog>
  )
}
