import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { REMOVAL_REASONS, removalReasonSchema } from '#shared/features/library/copy.ts'
import type { CopyStanding } from '#shared/features/library/copy-standing.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { LIBRARY_TEXTS } from './library.text.ts'

const REASON_OPTIONS = REMOVAL_REASONS.map(({ code, name }) => ({ value: code, label: name }))
const formSchema = z.object({ on: daySchema, reason: removalReasonSchema })
type Removal = z.input<typeof formSchema>

/** Takes one copy out of the holdings. */
export function RemoveCopyDialog({
  copy,
  onClose,
}: {
  readonly copy: CopyStanding
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'library.removeCopy',
    schema: formSchema,
    defaultValues: { on: localToday(), reason: 'damaged' },
    toInput: (values: Removal) => ({ copyId: copy.id, ...values }),
    texts: LIBRARY_TEXTS,
    fieldOf: { REMOVAL_IN_FUTURE: 'on', REMOVAL_TOO_EARLY: 'on' },
    onDone: () => {
      notice.succeed(`${copy.barcode} 已下架`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`下架 ${copy.barcode}`}
      submitLabel="下架"
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid>
        <SelectInput
          control={state.form.control}
          name="reason"
          label="原因"
          options={REASON_OPTIONS}
          required
        />
        <DateInput
          control={state.form.control}
          name="on"
          label="下架日期"
          required
          helperText="从这天起不计入馆藏"
        />
      </FieldGrid>
    </FormDialog>
  )
}
