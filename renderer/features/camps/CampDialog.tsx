import { useFieldArray } from 'react-hook-form'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { MemberInput } from '#renderer/features/team/team.public.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { MoneyInput } from '#renderer/ui/form/MoneyInput.tsx'
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
const FIELD_OF = {
  CAMP_NAME_TAKEN: 'name',
  CAMP_ROOM_NOT_IN_USE: 'roomId',
  CAMP_QUOTA_BELOW_MEMBERS: 'quota',
  TEAM_MEMBER_NOT_AT_WORK: 'leaderId',
} as const

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
    fieldOf: FIELD_OF,
    onDone: onSaved,
  })
  return <CampForm title="新建营期" own={null} state={state} onClose={onClose} />
}

function RescheduleCamp({ camp, onClose, onSaved }: DialogProps & { readonly camp: CampSummary }) {
  const { name, kind, leaderId, roomId, quota, segments, note } = camp
  const { emergencyPhone, insurance, budgetFen } = camp
  const state = useCommandForm({
    route: 'camps.reschedule',
    schema: campDraftSchema,
    defaultValues: {
      name,
      kind,
      leaderId,
      roomId,
      quota,
      segments,
      emergencyPhone,
      insurance,
      budgetFen,
      note,
    } satisfies CampDraft,
    toInput: (values: CampDraft) => ({ id: camp.id, camp: values }),
    texts: CAMPS_TEXTS,
    fieldOf: FIELD_OF,
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
        <MemberInput
          control={control}
          name="leaderId"
          label="带队"
          day={segments[0]?.startsOn ?? null}
          helperText="可以先空着，以后再定"
        />
        <IntegerInput control={control} name="quota" label="名额" unit="人" required />
        <SelectInput
          control={control}
          name="roomId"
          label="主要场所"
          options={roomOptions}
          emptyLabel="不在示范点内"
        />
        <TextInput control={control} name="emergencyPhone" label="应急电话" />
        <TextInput control={control} name="insurance" label="保险" helperText="保险公司和保单号" />
        <MoneyInput control={control} name="budgetFen" label="预算" />
        <Wide>
          <TextInput control={control} name="note" label="备注" />
        </Wide>
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
    leaderId: null,
    roomId: null,
    quota: USUAL_QUOTA,
    segments: [{ startsOn: '', endsOn: '' }],
    emergencyPhone: '',
    insurance: '',
    budgetFen: null,
    note: '',
  }
}
