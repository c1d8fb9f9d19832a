import { Alert, Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { undoReasonSchema, type StandingMerge } from '#shared/features/duplicates/duplicate.ts'
import { DUPLICATES_TEXTS } from './duplicates.text.ts'

const schema = z.object({ reason: undoReasonSchema })
type Values = z.input<typeof schema>

/** Takes a merge back: both files as they were. */
export function UndoMergeDialog({
  merge,
  onClose,
}: {
  readonly merge: StandingMerge
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'duplicates.undo',
    schema,
    defaultValues: { reason: '' },
    toInput: ({ reason }: Values) => ({ id: merge.id, reason }),
    texts: DUPLICATES_TEXTS,
    onDone: () => {
      notice.succeed(`已撤销，${merge.loserNumber} 恢复为单独的档案`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="撤销合并" submitLabel="撤销合并" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Alert severity="info">
          {`${merge.survivorNumber} 和 ${merge.loserNumber} 的档案和各项记录恢复到合并之前；合并后新增的记录留在 ${merge.survivorNumber}。`}
        </Alert>
        <TextInput control={state.form.control} name="reason" label="撤销的原因" required />
      </Stack>
    </FormDialog>
  )
}
