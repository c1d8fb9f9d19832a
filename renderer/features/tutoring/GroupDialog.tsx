import { Stack } from '@mui/material'
import { z } from 'zod'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { MemberInput } from '#renderer/features/team/team.public.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { groupDraftSchema, type TutoringGroup } from '#shared/features/tutoring/group.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

/** Adds a group, or changes it. */
export function GroupDialog({
  term,
  group,
  onClose,
}: {
  readonly term: TutoringTerm
  readonly group: TutoringGroup | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const rooms = useOffice('rooms.list', {})
  const options = (rooms.data ?? []).map(({ id, name }) => ({ value: id as number, label: name }))
  const { form, ...act } = useCommandForm({
    route: 'tutoring.saveGroup',
    schema: groupDraftSchema,
    defaultValues: {
      name: group?.name ?? '',
      roomId: group?.roomId ?? null,
      tutorId: group?.tutorId ?? null,
    },
    toInput: (values: z.input<typeof groupDraftSchema>) => ({
      termId: term.id,
      id: group?.id ?? null,
      group: values,
    }),
    texts: TUTORING_TEXTS,
    fieldOf: { GROUP_NAME_TAKEN: 'name', TERM_ROOM_NOT_IN_USE: 'roomId' },
    onDone: (saved) => {
      notice.succeed(`已保存“${saved.name}”`)
      onClose()
    },
  })
  const today = localToday()
  return (
    <FormDialog
      act={act}
      title={group === null ? '新建小组' : `修改“${group.name}”`}
      maxWidth="xs"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        <TextInput
          control={form.control}
          name="name"
          label="小组名称"
          placeholder="例如：低年级组"
          required
          autoFocus
        />
        <SelectInput
          control={form.control}
          name="roomId"
          label="场地"
          options={options}
          emptyLabel="未定"
        />
        <MemberInput
          control={form.control}
          name="tutorId"
          label="辅导老师"
          day={today < term.startsOn ? term.startsOn : today}
        />
      </Stack>
    </FormDialog>
  )
}
