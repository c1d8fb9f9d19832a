import type { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { strikeOffSchema, type Item } from '#shared/features/inventory/item.ts'
import { INVENTORY_TEXTS } from './inventory.text.ts'

/** A thing is gone; its entry stays, and a click takes it back. */
export function StrikeOffDialog({
  item,
  onClose,
}: {
  readonly item: Item
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const restore = useCommand('inventory.restore')
  const state = useCommandForm({
    route: 'inventory.strikeOff',
    schema: strikeOffSchema,
    defaultValues: { struckOffOn: localToday(), reason: '' },
    toInput: (values: z.input<typeof strikeOffSchema>) => ({ id: item.id, ...values }),
    texts: INVENTORY_TEXTS,
    fieldOf: {
      ITEM_STRUCK_OFF_BEFORE_ACQUIRED: 'struckOffOn',
      ITEM_STRUCK_OFF_IN_FUTURE: 'struckOffOn',
    },
    onDone: () => {
      notice.succeed(`“${item.name}”已注销`, {
        label: '撤销',
        onClick: () =>
          restore.mutate(
            { id: item.id },
            { onError: (error) => notice.fail(errorText(error, INVENTORY_TEXTS)) },
          ),
      })
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog
      act={state}
      title={`注销“${item.name}”（${item.quantity} ${item.unit}）`}
      submitLabel="注销"
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <DateInput
          control={control}
          name="struckOffOn"
          label="注销日期"
          required
          helperText="从这一天起不再算在库；登记保留，可以撤销。只少了几件的，请改数量"
        />
        <TextInput
          control={control}
          name="reason"
          label="注销原因"
          placeholder="例如：损坏不能修、丢失、移交学校"
          required
        />
      </FieldGrid>
    </FormDialog>
  )
}
