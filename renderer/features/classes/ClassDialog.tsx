import { Alert, Box } from '@mui/material'
import { z } from 'zod'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { MemberInput } from '#renderer/features/team/team.public.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import type { SchoolPeriod, SchoolPeriodId } from '#shared/features/calendar/school-period.ts'
import type { ClassFile, ClassSummary } from '#shared/features/classes/class-summary.ts'
import {
  CLASS_SUBJECTS,
  classDraftSchema,
  type ClassDraft,
} from '#shared/features/classes/interest-class.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CLASSES_TEXTS } from './classes.text.ts'
import { PlanHint } from './PlanHint.tsx'
import { SlotFields } from './SlotFields.tsx'

const schema = classDraftSchema.and(z.object({ from: daySchema, clashReason: clashReasonSchema }))
export type ClassForm = z.input<typeof schema>

const SUBJECTS = CLASS_SUBJECTS.map(({ code, name }) => ({ value: code, label: name }))
const FIELD_OF = {
  CLASS_NAME_TAKEN: 'name',
  CLASS_OUTSIDE_PERIOD: 'endsOn',
  CLASS_ROOM_NOT_IN_USE: 'roomId',
  TEAM_MEMBER_NOT_AT_WORK: 'teacherId',
  CLASS_QUOTA_BELOW_MEMBERS: 'quota',
  CLASS_HAS_CHOICES: 'periodId',
} as const

interface DialogProps {
  readonly periods: readonly SchoolPeriod[]
  readonly onClose: () => void
}

/** Opens a class, or changes one and shows what becomes of its sessions. */
export function ClassDialog({
  file,
  periodId,
  ...props
}: DialogProps & {
  readonly file: ClassFile | null
  readonly periodId: SchoolPeriodId | null
}) {
  return file === null ? (
    <AddClass {...props} periodId={periodId} />
  ) : (
    <ChangeClass {...props} one={file.class} />
  )
}

function AddClass({
  periods,
  periodId,
  onClose,
}: DialogProps & { readonly periodId: SchoolPeriodId | null }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'classes.add',
    schema,
    defaultValues: emptyClass(periods.find(({ id }) => id === periodId)),
    toInput: ({ from: _from, clashReason, ...draft }: ClassForm) => ({
      class: draft,
      clashReason,
    }),
    texts: CLASSES_TEXTS,
    fieldOf: FIELD_OF,
    onDone: ({ name, sessionCount }) => {
      notice.succeed(`已开设“${name}”，排出 ${sessionCount} 场`)
      onClose()
    },
  })
  return (
    <ClassFormDialog
      id={null}
      title="开设兴趣班"
      state={state}
      periods={periods}
      onClose={onClose}
    />
  )
}

function ChangeClass({ one, periods, onClose }: DialogProps & { readonly one: ClassSummary }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'classes.update',
    schema,
    defaultValues: { ...draftOf(one), from: localToday(), clashReason: '' },
    toInput: ({ from, clashReason, ...draft }: ClassForm) => ({
      id: one.id,
      class: draft,
      from,
      clashReason,
    }),
    texts: CLASSES_TEXTS,
    fieldOf: FIELD_OF,
    onDone: ({ name, sessionCount }) => {
      notice.succeed(`已保存“${name}”，共 ${sessionCount} 场`)
      onClose()
    },
  })
  return (
    <ClassFormDialog
      id={one.id}
      title={`修改“${one.name}”`}
      state={state}
      periods={periods}
      onClose={onClose}
    />
  )
}

function ClassFormDialog({
  id,
  title,
  state,
  periods,
  onClose,
}: DialogProps & {
  readonly id: ClassSummary['id'] | null
  readonly title: string
  readonly state: ReturnType<typeof useCommandForm<'classes.add' | 'classes.update', ClassForm>>
}) {
  const { control, watch } = state.form
  const rooms = useOffice('rooms.list', {})
  const roomOptions = (rooms.data ?? []).map((room) => ({ value: room.id, label: room.name }))
  const periodOptions = periods.map((period) => ({
    value: period.id,
    label: `${period.name}（${period.startsOn} 至 ${period.endsOn}）`,
  }))
  return (
    <FormDialog act={state} title={title} maxWidth="md" onClose={onClose}>
      <FieldGrid columns={3}>
        <TextInput control={control} name="name" label="班名" required autoFocus />
        <SelectInput control={control} name="subject" label="类别" options={SUBJECTS} required />
        <IntegerInput control={control} name="quota" label="名额" unit="人" required />
        <SelectInput
          control={control}
          name="periodId"
          label="学期或假期"
          options={periodOptions}
          emptyLabel="未归学期（直接填日期）"
        />
        <DateInput control={control} name="startsOn" label="第一天" required />
        <DateInput control={control} name="endsOn" label="最后一天" required />
        <Wide>
          <SlotFields control={control} />
        </Wide>
        <MemberInput control={control} name="teacherId" label="老师" day={watch('startsOn')} />
        <SelectInput
          control={control}
          name="roomId"
          label="场地"
          options={roomOptions}
          emptyLabel="未定"
        />
        {id === null ? (
          <Box />
        ) : (
          <DateInput
            control={control}
            name="from"
            label="从哪天起按新安排"
            required
            helperText="此前的场次不变"
          />
        )}
        <Wide>
          <TextInput control={control} name="note" label="备注" />
        </Wide>
      </FieldGrid>
      {periods.length === 0 && (
        <Alert severity="info" sx={{ mt: 2 }}>
          还没有登记学期和寒暑假，可以直接填起止日期；到“工作日历”登记后再归到学期。
        </Alert>
      )}
      <PlanHint id={id} control={control} />
      <ClashReason control={control} name="clashReason" refusal={state.refusal} />
    </FormDialog>
  )
}

function draftOf(one: ClassSummary): ClassDraft {
  const { name, subject, periodId, startsOn, endsOn, slots, roomId, teacherId, quota, note } = one
  return { name, subject, periodId, startsOn, endsOn, slots, roomId, teacherId, quota, note }
}

function emptyClass(period: SchoolPeriod | undefined): ClassForm {
  const today = localToday()
  return {
    name: '',
    subject: 'calligraphy',
    periodId: period?.id ?? null,
    startsOn: period === undefined || period.startsOn < today ? today : period.startsOn,
    endsOn: period?.endsOn ?? '',
    slots: [{ weekday: 6, startsAt: '09:00', endsAt: '10:30' }],
    roomId: null,
    teacherId: null,
    quota: 20,
    note: '',
    from: today,
    clashReason: '',
  }
}
