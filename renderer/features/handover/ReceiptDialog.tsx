import type { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { receiptOrderSchema, type Handover } from '#shared/features/handover/handover.ts'
import { HANDOVER_TEXTS } from './handover.text.ts'

/** What the recipient signed; shown on the list of the hand-over. */
export function ReceiptDialog({
  handover,
  onClose,
}: {
  readonly handover: Handover
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { receipt, recipient } = handover
  const state = useCommandForm({
    route: 'handover.recordReceipt',
    schema: receiptOrderSchema,
    defaultValues: {
      id: handover.id,
      receivedOn: receipt?.receivedOn ?? localToday(),
      receivedBy: receipt?.receivedBy ?? recipient.person,
      note: receipt?.note ?? '',
    },
    toInput: (values: z.input<typeof receiptOrderSchema>) => values,
    texts: HANDOVER_TEXTS,
    fieldOf: { RECEIPT_IN_FUTURE: 'receivedOn', RECEIPT_BEFORE_EXPORT: 'receivedOn' },
    onDone: ({ number }) => {
      notice.succeed(`${number} 的签收已登记`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title={`登记 ${handover.number} 的签收`} onClose={onClose}>
      <FieldGrid>
        <DateInput control={control} name="receivedOn" label="签收日期" required />
        <TextInput control={control} name="receivedBy" label="签收人" required autoFocus />
      </FieldGrid>
      <FieldGrid columns={1}>
        <TextInput
          control={control}
          name="note"
          label="说明"
          helperText="例如：当面交接，U 盘一个；密码另以电话告知"
        />
      </FieldGrid>
    </FormDialog>
  )
}
