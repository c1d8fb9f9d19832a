import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { AreaInput } from '#renderer/ui/form/AreaInput.tsx'
import { CheckInput, CheckListInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { ROOM_FUNCTIONS } from '#shared/kernel/codes/room-functions.ts'
import { roomDraftSchema, type Room, type RoomDraft } from '#shared/features/rooms/room.ts'
import { ROOMS_TEXTS } from './rooms.text.ts'

const FUNCTION_OPTIONS = ROOM_FUNCTIONS.map(({ code, name }) => ({ value: code, label: name }))

/** Adds a room, or corrects one. */
export function RoomDialog({
  room,
  onClose,
}: {
  readonly room: Room | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const onDone = (saved: Room) => {
    notice.succeed(`已保存“${saved.name}”`)
    onClose()
  }
  return room === null ? (
    <AddRoom onDone={onDone} onClose={onClose} />
  ) : (
    <ChangeRoom room={room} onDone={onDone} onClose={onClose} />
  )
}

interface DialogProps {
  readonly onDone: (room: Room) => void
  readonly onClose: () => void
}

function AddRoom({ onDone, onClose }: DialogProps) {
  const state = useCommandForm({
    route: 'rooms.add',
    schema: roomDraftSchema,
    defaultValues: emptyRoom(),
    toInput: (values: RoomDraft) => values,
    texts: ROOMS_TEXTS,
    fieldOf: { ROOM_NAME_TAKEN: 'name' },
    onDone,
  })
  return <RoomForm title="新增房间" state={state} onClose={onClose} />
}

function ChangeRoom({ room, onDone, onClose }: DialogProps & { readonly room: Room }) {
  const { id, ...draft } = room
  const state = useCommandForm({
    route: 'rooms.update',
    schema: roomDraftSchema,
    defaultValues: draft satisfies RoomDraft,
    toInput: (values: RoomDraft) => ({ id, room: values }),
    texts: ROOMS_TEXTS,
    fieldOf: { ROOM_NAME_TAKEN: 'name' },
    onDone,
  })
  return <RoomForm title={`修改“${room.name}”`} state={state} onClose={onClose} />
}

function RoomForm({
  title,
  state,
  onClose,
}: {
  readonly title: string
  readonly state: ReturnType<typeof useCommandForm<'rooms.add' | 'rooms.update', RoomDraft>>
  readonly onClose: () => void
}) {
  const { control } = state.form
  const isShared = state.form.watch('isShared')
  return (
    <FormDialog act={state} title={title} onClose={onClose}>
      <FieldGrid>
        <TextInput control={control} name="name" label="房间名称" required autoFocus />
        <AreaInput control={control} name="useAreaDm2" label="使用面积" required />
        <Wide>
          <CheckListInput
            control={control}
            name="functions"
            label="功能（一室多用可多选）"
            options={FUNCTION_OPTIONS}
            required
          />
        </Wide>
        <AreaInput control={control} name="buildingAreaDm2" label="建筑面积" />
        <CheckInput control={control} name="isShared" label="与其他单位合用" />
        {isShared && (
          <Wide>
            <TextInput control={control} name="sharedNote" label="合用单位与时段" />
          </Wide>
        )}
        <DateInput control={control} name="inUseFrom" label="启用日期" required />
        <DateInput control={control} name="inUseTo" label="停用日期" helperText="仍在使用的不填" />
        <Wide>
          <TextInput control={control} name="note" label="备注" />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}

function emptyRoom(): RoomDraft {
  return {
    name: '',
    functions: [],
    useAreaDm2: Number.NaN,
    buildingAreaDm2: null,
    isShared: false,
    sharedNote: '',
    inUseFrom: localToday(),
    inUseTo: null,
    note: '',
  }
}
