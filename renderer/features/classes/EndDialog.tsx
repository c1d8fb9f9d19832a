import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { sessionReasonSchema } from '#shared/features/classes/class-session.ts'
import type { ClassSummary } from '#shared/features/classes/class-summary.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CLASSES_TEXTS } from './classes.text.ts'

const schema = z.object({ endedOn: daySchema, reason: sessionReasonSchema })

/** A class ends before its last day; a click takes it back. */
export function EndDialog({
  one,
  onClose,
}: {
  readonly one: ClassSummary
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const reopen = useCommand('classes.reopen')
  const state = useCommandForm({
    route: 'classes.end',
    schema,
    defaultValues: { endedOn: localToday(), reason: '' },
    toInput: (values: z.input<typeof schema>) => ({ id: one.id, ...values }),
    texts: CLASSES_TEXTS,
    fieldOf: { CLASS_DAY_OUTSIDE: 'endedOn', CLASS_SESSION_HELD: 'endedOn' },
    onDone: () => {
      notice.succeed(`“${one.name}”已结束`, {
        label: '撤销',
        onClick: () =>
          reopen.mutate(
            { id: one.id },
            { onError: (error) => notice.fail(errorText(error, CLASSES_TEXTS)) },
          ),
      })
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`结束“${one.name}”`}
      submitLabel="确认结束"
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <DateInput
          control={state.form.control}
          name="endedOn"
          label="从哪天起不再上课"
          required
          helperText="这一天起的场次取消，儿童同时退出；已上的课和点名保留，可以撤销"
        />
        <TextInput control={state.form.control} name="reason" label="原因" required />
      </FieldGrid>
    </FormDialog>
  )
}
