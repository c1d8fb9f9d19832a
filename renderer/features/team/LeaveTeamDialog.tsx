import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { TeamMember } from '#shared/features/team/team-member.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { TEAM_TEXTS } from './team.text.ts'

const schema = z.object({ leftOn: daySchema })

/** A person stops working here; what they did stays, and a click takes it back. */
export function LeaveTeamDialog({
  member,
  onClose,
}: {
  readonly member: TeamMember
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const rejoin = useCommand('team.rejoin')
  const state = useCommandForm({
    route: 'team.leave',
    schema,
    defaultValues: { leftOn: localToday() },
    toInput: (values: z.input<typeof schema>) => ({ id: member.id, ...values }),
    texts: TEAM_TEXTS,
    fieldOf: { TEAM_LEFT_BEFORE_JOINED: 'leftOn' },
    onDone: () => {
      notice.succeed(`“${member.name}”已登记离岗`, {
        label: '撤销',
        onClick: () =>
          rejoin.mutate(
            { id: member.id },
            { onError: (error) => notice.fail(errorText(error, TEAM_TEXTS)) },
          ),
      })
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`“${member.name}”离岗`}
      submitLabel="确认离岗"
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <DateInput
          control={state.form.control}
          name="leftOn"
          label="离岗日期"
          required
          helperText="从这一天起不再能安排工作；以前的记录保留，可以撤销"
        />
      </FieldGrid>
    </FormDialog>
  )
}
