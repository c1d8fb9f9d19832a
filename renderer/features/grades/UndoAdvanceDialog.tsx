import { Alert, Stack } from '@mui/material'
import type { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { GradeAdvance } from '#shared/features/grades/grade-advance.ts'
import { grades } from '#shared/features/grades/grades.contract.ts'
import { GRADES_TEXTS } from './grades.text.ts'

const schema = grades['grades.undo'].input.pick({ reason: true })
type Values = z.input<typeof schema>

/** Takes an advance back for all its children. */
export function UndoAdvanceDialog({
  advance,
  onClose,
}: {
  readonly advance: GradeAdvance
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'grades.undo',
    schema,
    defaultValues: { reason: '' },
    toInput: ({ reason }: Values) => ({ id: advance.id, reason }),
    texts: GRADES_TEXTS,
    onDone: ({ count }) => {
      notice.succeed(`已撤销，${count} 名儿童恢复原来的年级`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="撤销这次升级" submitLabel="撤销升级" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Alert severity="warning">
          {`${advance.count} 名儿童的年级、学校将恢复到 ${advance.startsOn} 之前的登记。`}
        </Alert>
        <TextInput control={state.form.control} name="reason" label="撤销的原因" required />
      </Stack>
    </FormDialog>
  )
}
