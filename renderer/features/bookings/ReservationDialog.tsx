import { Button, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { MembersInput } from '#renderer/features/team/team.public.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema, type BookingPlace } from '#shared/features/bookings/booking.ts'
import {
  reservationDraftSchema,
  type Reservation,
  type ReservationDraft,
} from '#shared/features/bookings/reservation.ts'
import { MOVE_TEXTS } from './move.text.ts'
import { ClashReason } from './ClashReason.tsx'
import { LeaveLink } from './LeaveLink.tsx'
import { RoomInput } from './RoomInput.tsx'

const valuesSchema = reservationDraftSchema.safeExtend({ clashReason: clashReasonSchema })
type Values = z.input<typeof valuesSchema>

interface DialogProps {
  readonly onDone: (saved: Reservation) => void
  readonly onClose: () => void
}

/** Books a room or people for something of its own; other kinds are begun on their own pages. */
export function NewBookingDialog({
  place,
  ...props
}: DialogProps & { readonly place: BookingPlace }) {
  const state = useCommandForm({
    route: 'bookings.reserve',
    schema: valuesSchema,
    defaultValues: { ...place, title: '', memberIds: [], note: '', clashReason: '' },
    toInput: (values: Values) => inputOf(values),
    texts: MOVE_TEXTS,
    onDone: props.onDone,
  })
  return (
    <ReservationForm title="新增安排" state={state} onClose={props.onClose}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        在这里登记会议、维修、来访等其他安排。其他类别请到：
        <Stack direction="row" component="span" sx={{ gap: 2, mt: 0.5 }}>
          {OTHER_KINDS.map(({ path, label }) => (
            <LeaveLink key={path} to={`${path}?${queryOf(place)}`} isDirty={state.isDirty}>
              {label}
            </LeaveLink>
          ))}
        </Stack>
      </Typography>
    </ReservationForm>
  )
}

const OTHER_KINDS = [
  { path: '/camps', label: '营期活动' },
  { path: '/classes', label: '兴趣班' },
  { path: '/parent-school', label: '儿童学校' },
] as const

/** Corrects a meeting, a repair or a visit, or calls it off. */
export function ChangeReservationDialog({
  reservation,
  onCancelled,
  ...props
}: DialogProps & { readonly reservation: Reservation; readonly onCancelled: () => void }) {
  const { id, isCancelled: _isCancelled, ...draft } = reservation
  const state = useCommandForm({
    route: 'bookings.changeReservation',
    schema: valuesSchema,
    defaultValues: { ...draft, clashReason: '' },
    toInput: (values: Values) => ({ id, ...inputOf(values) }),
    texts: MOVE_TEXTS,
    onDone: props.onDone,
  })
  return (
    <ReservationForm title={`修改“${draft.title}”`} state={state} onClose={props.onClose}>
      <IfMay route="bookings.cancelReservation">
        <CancelButton reservation={reservation} onCancelled={onCancelled} />
      </IfMay>
    </ReservationForm>
  )
}

function CancelButton({
  reservation: { id, title },
  onCancelled,
}: {
  readonly reservation: Reservation
  readonly onCancelled: () => void
}) {
  const notice = useNotice()
  const cancel = useCommand('bookings.cancelReservation')
  const restore = useCommand('bookings.restoreReservation')
  const fail = (error: unknown) => notice.fail(errorText(error, MOVE_TEXTS))
  const undo = () => restore.mutate({ id }, { onError: fail })
  return (
    <Button
      color="error"
      sx={{ mb: 2 }}
      disabled={cancel.isPending}
      onClick={() =>
        cancel.mutate(
          { id },
          {
            onSuccess: () => {
              notice.succeed(`已取消“${title}”`, { label: '撤销', onClick: undo })
              onCancelled()
            },
            onError: fail,
          },
        )
      }
    >
      取消这项安排
    </Button>
  )
}

function ReservationForm({
  title,
  state,
  onClose,
  children,
}: {
  readonly title: string
  readonly state: ReturnType<
    typeof useCommandForm<'bookings.reserve' | 'bookings.changeReservation', Values>
  >
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const rooms = useOffice('rooms.list', {})
  const { control } = state.form
  return (
    <FormDialog act={state} title={title} onClose={onClose}>
      {children}
      <FieldGrid>
        <Wide>
          <TextInput
            control={control}
            name="title"
            label="事由"
            placeholder="会议、维修、来访……"
            required
            autoFocus
          />
        </Wide>
        <DateInput control={control} name="day" label="日期" required />
        <RoomInput control={control} name="roomId" rooms={rooms.data ?? []} />
        <TimeInput control={control} name="startsAt" label="开始时间" required />
        <TimeInput control={control} name="endsAt" label="结束时间" required />
        <Wide>
          <MembersInput
            control={control}
            name="memberIds"
            label="参加人员"
            day={state.form.watch('day')}
          />
        </Wide>
        <Wide>
          <TextInput control={control} name="note" label="备注" />
        </Wide>
      </FieldGrid>
      <ClashReason control={control} name="clashReason" refusal={state.refusal} />
    </FormDialog>
  )
}

function inputOf({ clashReason, ...reservation }: Values): {
  readonly reservation: ReservationDraft
  readonly clashReason?: string
} {
  return { reservation, ...(clashReason === undefined ? {} : { clashReason }) }
}

function queryOf({ day, startsAt, endsAt, roomId }: BookingPlace): string {
  const room = roomId === null ? {} : { room: String(roomId) }
  return new URLSearchParams({ day, startsAt, endsAt, ...room }).toString()
}
