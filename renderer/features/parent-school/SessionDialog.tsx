import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import type { OpenedParentSession } from '#shared/features/parent-school/parent-school.contract.ts'
import {
  parentSessionDraftSchema,
  type ParentSession,
  type ParentSessionId,
} from '#shared/features/parent-school/session.ts'
import { addDays } from '#shared/kernel/day.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'
import { SessionForm } from './SessionForm.tsx'

const formSchema = parentSessionDraftSchema.and(z.object({ clashReason: clashReasonSchema }))
export type SessionValues = z.input<typeof formSchema>

const FIELDS = {
  PARENT_ROOM_NOT_IN_USE: 'roomId',
  TEAM_MEMBER_NOT_AT_WORK: 'lecturerId',
  PARENT_MAKE_UP_TOO_EARLY: 'day',
} as const

interface DialogProps {
  readonly onDone: (id: ParentSessionId) => void
  readonly onClose: () => void
}

/** Plans a session of the parent school. */
export function PlanDialog({ onDone, onClose }: DialogProps) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'parent-school.plan',
    schema: formSchema,
    defaultValues: {
      title: '',
      day: localToday(),
      startsAt: '15:00',
      endsAt: '16:30',
      roomId: null,
      place: '',
      lecturerId: null,
      guest: '',
    },
    toInput: toDraft,
    texts: PARENT_SCHOOL_TEXTS,
    fieldOf: FIELDS,
    onDone: (saved: ParentSession) => {
      notice.succeed(`已安排“${saved.title}”，请邀请家长`)
      onDone(saved.id)
    },
  })
  return <SessionForm title="安排一场儿童学校" state={state} onClose={onClose} />
}

/** Changes or moves a session that was not held yet. */
export function ChangeDialog({
  session,
  onDone,
  onClose,
}: DialogProps & { readonly session: ParentSession }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'parent-school.change',
    schema: formSchema,
    defaultValues: fieldsOf(session),
    toInput: (values: SessionValues) => ({ id: session.id, ...toDraft(values) }),
    texts: PARENT_SCHOOL_TEXTS,
    fieldOf: FIELDS,
    onDone: (saved: ParentSession) => {
      notice.succeed(`已保存“${saved.title}”`)
      onDone(saved.id)
    },
  })
  return <SessionForm title={`修改“${session.title}”`} state={state} onClose={onClose} />
}

/** The same again for those who were absent, a week later unless said otherwise. */
export function MakeUpDialog({
  opened: { session },
  absent,
  onDone,
  onClose,
}: DialogProps & { readonly opened: OpenedParentSession; readonly absent: number }) {
  const notice = useNotice()
  const today = localToday()
  const from = session.day < today ? today : session.day
  const state = useCommandForm({
    route: 'parent-school.makeUp',
    schema: formSchema,
    defaultValues: { ...fieldsOf(session), day: addDays(from, 7) },
    toInput: (values: SessionValues) => ({ id: session.id, ...toDraft(values) }),
    texts: PARENT_SCHOOL_TEXTS,
    fieldOf: FIELDS,
    onDone: ({ session: made, invited }) => {
      notice.succeed(`已安排 ${made.day} 补课，邀请 ${invited} 位缺席的家长`)
      onDone(made.id)
    },
  })
  return (
    <SessionForm
      title={`为缺席的 ${absent} 位家长安排补课`}
      submitLabel="安排并邀请"
      state={state}
      onClose={onClose}
    />
  )
}

function toDraft({ clashReason, ...session }: SessionValues) {
  return { session, clashReason }
}

function fieldsOf(session: ParentSession): SessionValues {
  const { topic, title, day, startsAt, endsAt, roomId, place, lecturerId, guest } = session
  return { topic, title, day, startsAt, endsAt, roomId, place, lecturerId, guest }
}
