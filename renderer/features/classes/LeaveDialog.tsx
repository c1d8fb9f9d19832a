import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ClassMember } from '#shared/features/classes/class-summary.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CLASSES_TEXTS } from './classes.text.ts'

const schema = z.object({ leftOn: daySchema })

/** A child leaves a class; its roll calls stay. */
export function LeaveDialog({
  member,
  onClose,
}: {
  readonly member: ClassMember
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'classes.leave',
    schema,
    defaultValues: { leftOn: localToday() },
    toInput: (values: z.input<typeof schema>) => ({ memberId: member.id, ...values }),
    texts: CLASSES_TEXTS,
    fieldOf: { CLASS_LEFT_BEFORE_JOINED: 'leftOn', CLASS_CALLED_AFTER_LEAVING: 'leftOn' },
    onDone: () => {
      notice.succeed(`${member.name}已退出`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`${member.name}退出`}
      submitLabel="确认退出"
      maxWidth="xs"
      onClose={onClose}
    >
      <DateInput
        control={state.form.control}
        name="leftOn"
        label="从哪天起不再参加"
        required
        helperText="以前的点名保留，可以撤销"
      />
    </FormDialog>
  )
}
