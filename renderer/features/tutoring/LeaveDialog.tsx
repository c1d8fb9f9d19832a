import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { tutoring } from '#shared/features/tutoring/tutoring.contract.ts'
import type { RosterMember } from '#shared/features/tutoring/tutoring-views.ts'
import { addDays } from '#shared/kernel/day.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

const schema = z.object({ leftOn: tutoring['tutoring.leave'].input.shape.leftOn })

/** Takes a child off the roster from a day on. */
export function LeaveDialog({
  member,
  onClose,
}: {
  readonly member: RosterMember
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const tomorrow = addDays(localToday(), 1)
  const { form, ...act } = useCommandForm({
    route: 'tutoring.leave',
    schema,
    defaultValues: { leftOn: tomorrow < member.joinedOn ? member.joinedOn : tomorrow },
    toInput: ({ leftOn }: z.input<typeof schema>) => ({ memberId: member.id, leftOn }),
    texts: TUTORING_TEXTS,
    fieldOf: { LEFT_BEFORE_JOINED: 'leftOn', ATTENDED_AFTER_LEAVING: 'leftOn' },
    onDone: ({ leftOn }) => {
      notice.succeed(`${member.name} 从 ${leftOn ?? ''} 起不在名单上`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={act}
      title={`${member.name} 离开名单`}
      submitLabel="离开名单"
      maxWidth="xs"
      onClose={onClose}
    >
      <DateInput
        control={form.control}
        name="leftOn"
        label="从哪天起不再参加"
        helperText={`加入日期 ${member.joinedOn}。以前的点名记录保留。`}
        required
      />
    </FormDialog>
  )
}
