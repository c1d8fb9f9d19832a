import { Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { CheckInput } from '#renderer/ui/form/CheckInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { incidentNoteSchema, type Incident } from '#shared/features/camps/incident.ts'
import { CAMPS_TEXTS } from './camps.text.ts'

const noteSchema = z.object({ text: incidentNoteSchema, close: z.boolean() })

/** Adds what followed; with the tick the matter is closed. */
export function IncidentNoteDialog({
  incident,
  onClose,
}: {
  readonly incident: Incident
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'camps.addIncidentNote',
    schema: noteSchema,
    defaultValues: { text: '', close: false } satisfies z.input<typeof noteSchema>,
    toInput: ({ text, close }) => ({ id: incident.id, text, close }),
    texts: CAMPS_TEXTS,
    onDone: ({ closedOn }) => {
      notice.succeed(closedOn === null ? '已补记' : '已补记并了结')
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="补记后续" onClose={onClose}>
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        <TextInput
          control={state.form.control}
          name="text"
          label="后续情况"
          helperText="例如：复查结果、几点告知监护人、保险理赔"
          required
        />
        <CheckInput control={state.form.control} name="close" label="这件事已经了结" />
      </Stack>
    </FormDialog>
  )
}
