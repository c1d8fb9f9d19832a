import { useFieldArray } from 'react-hook-form'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  CAMP_KINDS,
  campDraftSchema,
  type CampDraft,
  type CampId,
} from '#shared/features/camps/camp.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { monthOf } from '#shared/kernel/day.ts'
import { CAMPS_TEXTS } from './camps.text.ts'
import { DatesHint } from './DatesHint.tsx'
import { SegmentFields } from './SegmentFields.tsx'

const KIND_OPTIONS = CAMP_KINDS.map(({ code, name }) => ({ value: code, label: name }))
const USUAL_QUOTA = 30

interface DialogProps {
  readonly onClose: () => void
  readonly onSaved: (camp: CampSummary) => void
}

/** Schedules a camp, or corrects one and moves its dates. */
export function CampDialog({
  camp,
  onClose,
  onSaved,
}: DialogProps & { readonly camp: CampSummary | null }) {
  const notice = useNotice()
  const done = (saved: CampSummary) => {
    notice.succeed(`已保存营期“${saved.name}”，共 ${saved.calendarDays} 天`)
    onClose()
    onSaved(saved)
  }
  return camp === null ? (
    <ScheduleCamp onClose={onClose} onSaved={done} />
  ) : (
    <RescheduleCamp camp={camp} onClose={onClose} onSaved={done} />
  )
}

function ScheduleCamp({ onClose, onSaved }: DialogProps) {
  const state = useCommandForm({
    route: 'camps.schedule',
    schema: campDraftSchema,
    defaultValues: emptyCamp(),
    toInput: (values: CampDraft) => values,
    texts: CAMPS_TEXTS,
    fieldOf: { CAMP_NAME_TAKEN: 'name', CAMP_ROOM_NOT_IN_USE: 'roomId' },
    onDone: onSaved,
  })
  return <CampForm title="新建营期" own={null} state={state} onClose={onClose} />
}

function RescheduleCamp({ camp, onClose, onSaved }: DialogProps & { readonly camp: CampSummary }) {
  const { name, kind, leader, roomId, quota, segments, note } = camp
  const state = useCommandForm({
    route: 'camps.reschedule',
    schema: campDraftSchema,
    defaultValues: { name, kind, leader, roomId, quota, segments, note } satisfies CampDraft,
    toInput: (values: CampDraft) => ({ id: camp.id, camp: values }),
    texts: CAMPS_TEXTS,
    fieldOf: {
      CAMP_NAME_TAKEN: 'name',
      CAMP_ROOM_NOT_IN_USE: 'roomId',
      CAMP_QUOTA_BELOW_MEMBERS: 'quota',
    },
    onDone: onSaved,
  })
  return <CampForm title={`调整“${camp.name}”`} own={camp.id} state={state} onClose={onClose} />
}

function CampForm({
  title,
  own,
  state,
  onClose,
}: {
  readonly title: string
  readonly own: CampId | null
  readonly state: ReturnType<
    typeof useCommandForm<'camps.schedule' | 'camps.reschedule', CampDraft>
  >
  readonly onClose: () => void
}) {
  const { control } = state.form
  const rooms = useOffice('rooms.list', {})
  const parts = useFieldArray({ control, name: 'segments' })
  const segments = state.form.watch('segments')
  const today = localToday()
  const roomOptions = (rooms.data ?? [])
    .filter((room) => isInUse(room, today) || room.id === state.form.getValues('roomId'))
    .map((room) => ({ value: room.id, label: room.name }))
  return (
    <FormDialog act={state} title={title} maxWidth="md" onClose={onClose}>
      <FieldGrid>
        <TextInput control={control} name="name" label="营期名称" required autoFocus />
        <SelectInput control={control} name="kind" label="类型" options={KIND_OPTIONS} required />
        <Wide>
          <SegmentFields
            control={control}
            ids={parts.fields.map((part) => part.id)}
            segments={segments}
            onAdd={() => parts.append({ startsOn: '', endsOn: '' })}
            onRemove={parts.remove}
          />
        </Wide>
        <Wide>
          <DatesHint segments={segments} own={own} />
        </Wide>
        <TextInput control={control} name="leader" label="带队" required />
        <IntegerInput control={control} name="quota" label="名额" unit="人" required />
        <SelectInput
          control={control}
          name="roomId"
          label="主要场所"
          options={roomOptions}
          emptyLabel="不在示范点内"
        />
        <TextInput control={control} name="note" label="备注" />
      </FieldGrid>
    </FormDialog>
  )
}

function emptyCamp(): CampDraft {
  const month = monthOf(localToday())
  const kind = month >= 4 && month <= 8 ? 'summer' : 'winter'
  return {
    name: '',
    kind,
    leader: '',
    roomId: null,
    quota: USUAL_QUOTA,
    segments: [{ startsOn: '', endsOn: '' }],
    note: '',
  }
}
