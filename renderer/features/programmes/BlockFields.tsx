import { Alert } from '@mui/material'
import type { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { MemberInput, MembersInput } from '#renderer/features/team/team.public.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { overlap } from '#shared/features/programmes/supervision.ts'
import { BLOCK_THEMES } from '#shared/features/programmes/theme.ts'
import type { Timetable, TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { isDay } from '#shared/kernel/day.ts'
import type { BlockValues } from './BlockDialog.tsx'
import { dayWords } from './programmes.text.ts'

const THEME_OPTIONS = BLOCK_THEMES.map(({ code, name }) => ({ value: code, label: name }))

/** The fields of an activity, with what else happens at that time and who looks after the children. */
export function BlockFields({
  timetable,
  state,
  own,
}: {
  readonly timetable: Timetable
  readonly state: ReturnType<
    typeof useCommandForm<'programmes.addBlock' | 'programmes.updateBlock', BlockValues>
  >
  readonly own: TimetableBlock | null
}) {
  const { control } = state.form
  const day = state.form.watch('day')
  const rooms = useOffice('rooms.list', {})
  const roomId = state.form.watch('roomId')
  const roomOptions = (rooms.data ?? [])
    .filter((room) => room.id === roomId || (isDay(day) && isInUse(room, day)))
    .map((room) => ({ value: room.id, label: room.name }))
  const dayOptions = timetable.days.map((one) => ({
    value: one.day,
    label: one.closed === '' ? dayWords(one.day) : `${dayWords(one.day)}（${one.closed}）`,
  }))
  return (
    <FieldGrid columns={3}>
      <SelectInput control={control} name="day" label="日期" options={dayOptions} required />
      <TimeInput control={control} name="startsAt" label="开始时间" required />
      <TimeInput control={control} name="endsAt" label="结束时间" required />
      <Wide>
        <ClashReason control={control} name="clashReason" refusal={state.refusal} />
      </Wide>
      <TextInput control={control} name="title" label="活动名称" required autoFocus />
      <SelectInput control={control} name="theme" label="主题" options={THEME_OPTIONS} required />
      <SelectInput
        control={control}
        name="roomId"
        label="房间"
        options={roomOptions}
        emptyLabel="不在示范点内"
      />
      <MemberInput control={control} name="leaderId" label="负责人" day={day} />
      <MembersInput control={control} name="helperIds" label="协助人员" day={day} />
      <TextInput
        control={control}
        name="place"
        label="站外地点"
        helperText={roomId === null ? '例如“镇文化站”' : '在站内时不用填写'}
      />
      <Wide>
        <Beside timetable={timetable} state={state} own={own} />
      </Wide>
      <Wide>
        <TextInput control={control} name="content" label="活动内容" multiline minRows={2} />
      </Wide>
      <Wide>
        <TextInput
          control={control}
          name="safety"
          label="安全提示"
          placeholder="例如“下水前清点人数，两人一组”"
        />
      </Wide>
      {own !== null && own.materials.length > 0 && (
        <Wide>
          <Alert severity="info">物资：{own.materials.join('、')}（在“物资与准备”里修改）</Alert>
        </Wide>
      )}
    </FieldGrid>
  )
}

/** Other activities of this camp at the same time, and too few people: to be seen before saving. */
function Beside({ timetable, state, own }: Parameters<typeof BlockFields>[0]) {
  const [day, startsAt, endsAt, leaderId, helperIds] = state.form.watch([
    'day',
    'startsAt',
    'endsAt',
    'leaderId',
    'helperIds',
  ])
  const start = clockTimeSchema.safeParse(startsAt)
  const end = clockTimeSchema.safeParse(endsAt)
  if (!isDay(day) || !start.success || !end.success) return null
  const place = { day, startsAt: start.data, endsAt: end.data }
  const beside = timetable.blocks.filter((block) => block.id !== own?.id && overlap(block, place))
  const people = new Set([
    ...(leaderId === null ? [] : [leaderId]),
    ...helperIds,
    ...beside.flatMap((block) => [
      ...(block.leaderId === null ? [] : [block.leaderId]),
      ...block.helperIds,
    ]),
  ]).size
  const children = timetable.days.find((one) => one.day === day)?.children ?? 0
  const isTooFew = children > people * timetable.childrenPerAdult
  if (beside.length === 0 && !isTooFew) return null
  return (
    <Alert severity="warning">
      {beside.length > 0 &&
        `同一时间本期营还有${beside.map((block) => `“${block.title}”`).join('、')}，请确认是分组进行，场所和负责人不同。`}
      {isTooFew &&
        `当天名单上有 ${children} 名儿童，这一时段只有 ${people} 人照看，每人不应超过 ${timetable.childrenPerAdult} 名。`}
    </Alert>
  )
}
