import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { CheckInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  TEAM_KINDS,
  teamMemberDraftSchema,
  type TeamMember,
} from '#shared/features/team/team-member.ts'
import { TEAM_TEXTS } from './team.text.ts'

const formSchema = teamMemberDraftSchema.extend({ confirmSameName: z.boolean() })
type Values = z.input<typeof formSchema>

const KIND_OPTIONS = TEAM_KINDS.map(({ code, name }) => ({ value: code, label: name }))

/** Adds a person to the team, or corrects one. */
export function MemberDialog({
  member,
  onClose,
}: {
  readonly member: TeamMember | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const onDone = (saved: TeamMember) => {
    notice.succeed(`已保存“${saved.name}”`)
    onClose()
  }
  return member === null ? (
    <AddMember onDone={onDone} onClose={onClose} />
  ) : (
    <ChangeMember member={member} onDone={onDone} onClose={onClose} />
  )
}

interface DialogProps {
  readonly onDone: (member: TeamMember) => void
  readonly onClose: () => void
}

function AddMember({ onDone, onClose }: DialogProps) {
  const state = useCommandForm({
    route: 'team.add',
    schema: formSchema,
    defaultValues: {
      name: '',
      phone: '',
      joinedOn: localToday(),
      note: '',
      confirmSameName: false,
    },
    toInput: ({ confirmSameName, ...member }: Values) => ({ member, confirmSameName }),
    texts: TEAM_TEXTS,
    onDone,
  })
  return <MemberForm title="登记人员" state={state} onClose={onClose} />
}

function ChangeMember({ member, onDone, onClose }: DialogProps & { readonly member: TeamMember }) {
  const { id, name, kind, phone, joinedOn, note } = member
  const state = useCommandForm({
    route: 'team.update',
    schema: formSchema,
    defaultValues: { name, kind, phone, joinedOn, note, confirmSameName: false },
    toInput: ({ confirmSameName, ...values }: Values) => ({ id, member: values, confirmSameName }),
    texts: TEAM_TEXTS,
    fieldOf: { TEAM_LEFT_BEFORE_JOINED: 'joinedOn' },
    onDone,
  })
  return <MemberForm title={`修改“${name}”`} state={state} onClose={onClose} />
}

function MemberForm({
  title,
  state,
  onClose,
}: {
  readonly title: string
  readonly state: ReturnType<typeof useCommandForm<'team.add' | 'team.update', Values>>
  readonly onClose: () => void
}) {
  const { control } = state.form
  return (
    <FormDialog act={state} title={title} onClose={onClose}>
      <FieldGrid>
        {state.refusal?.code === 'TEAM_NAME_TAKEN' && (
          <Wide>
            <CheckInput control={control} name="confirmSameName" label="是同名的另一个人" />
          </Wide>
        )}
        <TextInput control={control} name="name" label="姓名" required autoFocus />
        <SelectInput
          control={control}
          name="kind"
          label="人员类别"
          options={KIND_OPTIONS}
          required
        />
        <TextInput control={control} name="phone" label="联系电话" />
        <DateInput
          control={control}
          name="joinedOn"
          label="到岗日期"
          required
          helperText="从这一天起可以安排工作"
        />
        <Wide>
          <TextInput
            control={control}
            name="note"
            label="备注"
            placeholder="例如：中级社工师，负责上坪村"
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
