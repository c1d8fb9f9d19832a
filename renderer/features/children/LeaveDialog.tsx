import { z } from 'zod'
import { useCommand } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { LEFT_REASONS, leftReasonSchema } from '#shared/features/children/child-codes.ts'
import type { ChildFile } from '#shared/features/children/child.ts'
import type { ChildrenErrorCode } from '#shared/features/children/children.errors.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CHILDREN_TEXTS } from './children.text.ts'

const schema = z.object({ leftOn: daySchema, reason: leftReasonSchema })
type Values = z.input<typeof schema>

const REASONS = LEFT_REASONS.map(({ code, name }) => ({ value: code, label: name }))
const FIELDS = {
  CHILD_LEFT_IN_FUTURE: 'leftOn',
  CHILD_LEFT_BEFORE_REGISTERED: 'leftOn',
} as const satisfies Partial<Record<ChildrenErrorCode, keyof Values>>

/** Takes a child off the register; nothing is deleted, and a click takes it back. */
export function LeaveDialog({
  child,
  onClose,
}: {
  readonly child: ChildFile
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const rejoin = useCommand('children.rejoin')
  const state = useCommandForm({
    route: 'children.leave',
    schema,
    defaultValues: { leftOn: localToday() },
    toInput: (values: Values) => ({ id: child.id, ...values }),
    texts: CHILDREN_TEXTS,
    fieldOf: FIELDS,
    onDone: () => {
      notice.succeed(`“${child.name}”已退出`, {
        label: '撤销',
        onClick: () => rejoin.mutate({ id: child.id }),
      })
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog
      act={state}
      title={`“${child.name}”退出示范点`}
      submitLabel="确认退出"
      onClose={onClose}
    >
      <FieldGrid>
        <DateInput
          control={control}
          name="leftOn"
          label="退出日期"
          required
          helperText="从这一天起不再计入在册人数；档案保留，可以恢复"
        />
        <SelectInput control={control} name="reason" label="退出原因" options={REASONS} required />
      </FieldGrid>
    </FormDialog>
  )
}
