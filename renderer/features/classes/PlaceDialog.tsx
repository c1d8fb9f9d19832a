import { z } from 'zod'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { sessionPlaceSchema } from '#shared/features/classes/class-session.ts'
import type {
  ClassFile,
  SessionSheet,
  ShownSession,
} from '#shared/features/classes/class-summary.ts'
import { CLASSES_TEXTS } from './classes.text.ts'

/** A session to be moved, or a meeting to be made up. */
export type PlaceTask =
  | { readonly kind: 'move'; readonly session: ShownSession }
  | { readonly kind: 'make-up'; readonly missed: ClassFile['missed'][number] }

const schema = sessionPlaceSchema.and(z.object({ clashReason: clashReasonSchema }))
type PlaceForm = z.input<typeof schema>

const FIELD_OF = {
  CLASS_DAY_OUTSIDE: 'day',
  CLASS_SESSION_TIME_TAKEN: 'startsAt',
  CLASS_ROOM_NOT_IN_USE: 'roomId',
} as const

/** 调课 or 补课: another day, time or room, with the reason. */
export function PlaceDialog({
  file,
  task,
  onClose,
}: {
  readonly file: ClassFile
  readonly task: PlaceTask
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const onDone = ({ session }: SessionSheet) => {
    const act = task.kind === 'move' ? '调课到' : '补课安排在'
    notice.succeed(`已${act} ${session.day} ${session.startsAt}`)
    onClose()
  }
  return task.kind === 'move' ? (
    <MoveForm session={task.session} onDone={onDone} onClose={onClose} />
  ) : (
    <MakeUpForm file={file} missed={task.missed} onDone={onDone} onClose={onClose} />
  )
}

interface FormProps {
  readonly onDone: (sheet: SessionSheet) => void
  readonly onClose: () => void
}

function MoveForm({ session, onDone, onClose }: FormProps & { readonly session: ShownSession }) {
  const { id, day, startsAt, endsAt, roomId } = session
  const state = useCommandForm({
    route: 'classes.moveSession',
    schema,
    defaultValues: { day, startsAt, endsAt, roomId, reason: '', clashReason: '' },
    toInput: ({ clashReason, ...place }: PlaceForm) => ({ id, place, clashReason }),
    texts: CLASSES_TEXTS,
    fieldOf: FIELD_OF,
    onDone,
  })
  return (
    <PlaceFields
      title={`${day} 调课`}
      submitLabel="确认调课"
      reasonLabel="调课原因"
      state={state}
      onClose={onClose}
    />
  )
}

function MakeUpForm({
  file,
  missed,
  onDone,
  onClose,
}: FormProps & { readonly file: ClassFile; readonly missed: ClassFile['missed'][number] }) {
  const { day, startsAt, endsAt, words } = missed
  const state = useCommandForm({
    route: 'classes.makeUp',
    schema,
    defaultValues: {
      day: '',
      startsAt,
      endsAt,
      roomId: file.class.roomId,
      reason: `补 ${day} 的课${words === '' ? '' : `（${words}）`}`,
      clashReason: '',
    },
    toInput: ({ clashReason, ...place }: PlaceForm) => ({
      classId: file.class.id,
      missed: { day, startsAt },
      place,
      clashReason,
    }),
    texts: CLASSES_TEXTS,
    fieldOf: FIELD_OF,
    onDone,
  })
  return (
    <PlaceFields
      title={`补 ${day} 的课`}
      submitLabel="安排补课"
      reasonLabel="补课说明"
      state={state}
      onClose={onClose}
    />
  )
}

function PlaceFields({
  title,
  submitLabel,
  reasonLabel,
  state,
  onClose,
}: {
  readonly title: string
  readonly submitLabel: string
  readonly reasonLabel: string
  readonly state: ReturnType<
    typeof useCommandForm<'classes.moveSession' | 'classes.makeUp', PlaceForm>
  >
  readonly onClose: () => void
}) {
  const { control } = state.form
  const rooms = useOffice('rooms.list', {})
  const options = (rooms.data ?? []).map((room) => ({ value: room.id, label: room.name }))
  return (
    <FormDialog act={state} title={title} submitLabel={submitLabel} onClose={onClose}>
      <FieldGrid>
        <DateInput control={control} name="day" label="上课日期" required />
        <SelectInput
          control={control}
          name="roomId"
          label="场地"
          options={options}
          emptyLabel="未定"
        />
        <TimeInput control={control} name="startsAt" label="上课时间" required />
        <TimeInput control={control} name="endsAt" label="下课时间" required />
        <Wide>
          <TextInput control={control} name="reason" label={reasonLabel} required />
        </Wide>
      </FieldGrid>
      <ClashReason control={control} name="clashReason" refusal={state.refusal} />
    </FormDialog>
  )
}
