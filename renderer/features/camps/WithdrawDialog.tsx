import { Stack, Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { Camper, CampFile } from '#shared/features/camps/camp-summary.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CAMPS_TEXTS } from './camps.text.ts'

const withdrawalSchema = z.object({ withdrawnOn: daySchema })

/** Ends a child's place in a camp from a day on. */
export function WithdrawDialog({
  file,
  camper,
  onClose,
}: {
  readonly file: CampFile
  readonly camper: Camper
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'camps.withdraw',
    schema: withdrawalSchema,
    defaultValues: {
      withdrawnOn: camper.daysThere === 0 ? camper.enrolledOn : file.nextOpenDay,
    } satisfies z.input<typeof withdrawalSchema>,
    toInput: ({ withdrawnOn }) => ({
      campId: file.camp.id,
      childId: camper.childId,
      withdrawnOn,
    }),
    texts: CAMPS_TEXTS,
    fieldOf: {
      CAMP_WITHDRAWN_BEFORE_ENROLLED: 'withdrawnOn',
      CAMP_ATTENDED_AFTER_WITHDRAWAL: 'withdrawnOn',
    },
    onDone: () => {
      notice.succeed(`${camper.name} 已退营`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`${camper.name} 退营`}
      submitLabel="确定退营"
      maxWidth="xs"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        <DateInput
          control={state.form.control}
          name="withdrawnOn"
          label="退营日期"
          helperText="从这一天起不再点名"
          required
        />
        <Typography variant="body2" color="textSecondary">
          已登记的出勤照常保留和统计；以后还可以重新报名。
        </Typography>
      </Stack>
    </FormDialog>
  )
}
