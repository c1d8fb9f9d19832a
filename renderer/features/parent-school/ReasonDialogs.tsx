import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { cancelReasonSchema, type ParentSession } from '#shared/features/parent-school/session.ts'
import { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'

const cancelSchema = z.object({ reason: cancelReasonSchema })
const restoreSchema = z.object({ clashReason: clashReasonSchema })

interface DialogProps {
  readonly session: ParentSession
  readonly onClose: () => void
}

/** A session is not held after all; it stays on the list with the reason, and can be taken back. */
export function CancelSessionDialog({ session, onClose }: DialogProps) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'parent-school.cancel',
    schema: cancelSchema,
    defaultValues: { reason: '' },
    toInput: (values: z.input<typeof cancelSchema>) => ({ id: session.id, ...values }),
    texts: PARENT_SCHOOL_TEXTS,
    onDone: () => {
      notice.succeed(`已取消 ${session.day} 的“${session.title}”，请告知受邀家长`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`取消“${session.title}”`}
      submitLabel="取消这一场"
      maxWidth="xs"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <TextInput
          control={state.form.control}
          name="reason"
          label="取消原因"
          placeholder="例如：台风、主讲人生病"
          helperText="取消后仍在列表中，可以恢复"
          required
          autoFocus
        />
      </FieldGrid>
    </FormDialog>
  )
}

/** Takes a cancellation back; the room or the lecturer may be taken by now. */
export function RestoreSessionDialog({ session, onClose }: DialogProps) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'parent-school.restore',
    schema: restoreSchema,
    defaultValues: {},
    toInput: (values: z.input<typeof restoreSchema>) => ({ id: session.id, ...values }),
    texts: PARENT_SCHOOL_TEXTS,
    onDone: () => {
      notice.succeed(`已恢复“${session.title}”`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`恢复“${session.title}”？`}
      submitLabel="恢复"
      maxWidth="sm"
      onClose={onClose}
    >
      仍在 {session.day} {session.startsAt}—{session.endsAt} 举办，受邀家长名单不变。
      <ClashReason control={state.form.control} name="clashReason" refusal={state.refusal} />
    </FormDialog>
  )
}
