import { Box } from '@mui/material'
import { useWatch } from 'react-hook-form'
import { useOffice } from '#renderer/api/hooks.ts'
import type { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { MemberInput } from '#renderer/features/team/team.public.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { PARENT_TOPICS } from '#shared/features/parent-school/session.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { isDay } from '#shared/kernel/day.ts'
import type { SessionValues } from './SessionDialog.tsx'

const TOPICS = PARENT_TOPICS.map(({ code, name }) => ({ value: code, label: name }))

type Routes = 'parent-school.plan' | 'parent-school.change' | 'parent-school.makeUp'

/** The fields of a session, for planning, changing and making up. */
export function SessionForm({
  title,
  submitLabel = '保存',
  state,
  onClose,
}: {
  readonly title: string
  readonly submitLabel?: string
  readonly state: ReturnType<typeof useCommandForm<Routes, SessionValues>>
  readonly onClose: () => void
}) {
  const { control } = state.form
  const day = useWatch({ control, name: 'day' })
  const rooms = useOffice('rooms.list', {})
  const roomOptions = (rooms.data ?? [])
    .filter((room) => !isDay(day) || isInUse(room, day))
    .map((room) => ({ value: room.id, label: room.name }))
  return (
    <FormDialog act={state} title={title} submitLabel={submitLabel} onClose={onClose}>
      <FieldGrid>
        <SelectInput control={control} name="topic" label="主题" options={TOPICS} required />
        <TextInput control={control} name="title" label="题目" required />
        <DateInput control={control} name="day" label="日期" required />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <TimeInput control={control} name="startsAt" label="开始时间" required />
          <TimeInput control={control} name="endsAt" label="结束时间" required />
        </Box>
        <SelectInput
          control={control}
          name="roomId"
          label="房间"
          options={roomOptions}
          emptyLabel="不在站内"
        />
        <TextInput
          control={control}
          name="place"
          label="站外地点"
          placeholder="例如：上坪村文化礼堂"
          helperText="在站内举办的不填"
        />
        <MemberInput control={control} name="lecturerId" label="主讲人（团队人员）" day={day} />
        <TextInput
          control={control}
          name="guest"
          label="外请主讲人"
          placeholder="单位和姓名"
          helperText="由团队人员主讲的不填"
        />
        <Wide>
          <ClashReason control={control} name="clashReason" refusal={state.refusal} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
