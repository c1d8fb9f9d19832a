import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { sessionReasonSchema } from '#shared/features/classes/class-session.ts'
import type { ShownSession } from '#shared/features/classes/class-summary.ts'
import { CLASSES_TEXTS } from './classes.text.ts'

const schema = z.object({ reason: sessionReasonSchema })

/** A session does not take place; it can be made up, and a click takes it back. */
export function CancelDialog({
  session,
  onClose,
}: {
  readonly session: ShownSession
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const restore = useCommand('classes.restoreSession')
  const state = useCommandForm({
    route: 'classes.cancelSession',
    schema,
    defaultValues: { reason: '' },
    toInput: (values: z.input<typeof schema>) => ({ id: session.id, ...values }),
    texts: CLASSES_TEXTS,
    onDone: () => {
      notice.succeed(`${session.day} 停课，可以安排补课`, {
        label: '撤销',
        onClick: () =>
          restore.mutate(
            { id: session.id },
            { onError: (error) => notice.fail(errorText(error, CLASSES_TEXTS)) },
          ),
      })
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`${session.day} 停课`}
      submitLabel="确认停课"
      maxWidth="xs"
      onClose={onClose}
    >
      <TextInput
        control={state.form.control}
        name="reason"
        label="停课原因"
        placeholder="如：老师生病、台风"
        required
        autoFocus
      />
    </FormDialog>
  )
}
