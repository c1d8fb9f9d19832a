import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { CampFormLine } from '#shared/features/enrolments/camp-form.ts'
import { ENROLMENTS_TEXTS } from './enrolments.text.ts'

const enrolSchema = z.object({ clashReason: clashReasonSchema })

/** A child from the waiting list gets its place. */
export function EnrolDialog({
  campId,
  line,
  onClose,
}: {
  readonly campId: CampId
  readonly line: CampFormLine
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'enrolments.enrol',
    schema: enrolSchema,
    defaultValues: { clashReason: undefined } satisfies z.input<typeof enrolSchema>,
    toInput: ({ clashReason }) => ({
      campId,
      childIds: [line.childId],
      ...(clashReason === undefined || clashReason === '' ? {} : { clashReason }),
    }),
    texts: ENROLMENTS_TEXTS,
    onDone: () => {
      notice.succeed(`已录取 ${line.name}`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`录取 ${line.name}`}
      submitLabel="录取"
      maxWidth="sm"
      onClose={onClose}
    >
      <Typography>录取后列入名单，从下一个没有登记的日子起点名。</Typography>
      {line.missing.length > 0 && (
        <Typography color="textSecondary">材料还不齐全，请尽快补收。</Typography>
      )}
      <ClashReason control={state.form.control} name="clashReason" refusal={state.refusal} />
    </FormDialog>
  )
}
