import { Stack, Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { dismissReasonSchema, type ComparedFile } from '#shared/features/duplicates/duplicate.ts'
import { DUPLICATES_TEXTS } from './duplicates.text.ts'

const schema = z.object({ reason: dismissReasonSchema })
type Values = z.input<typeof schema>

/** Says why two files are of two children. */
export function DismissDialog({
  left,
  right,
  onDone,
  onClose,
}: {
  readonly left: ComparedFile
  readonly right: ComparedFile
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'duplicates.dismiss',
    schema,
    defaultValues: { reason: '' },
    toInput: ({ reason }: Values) => ({ leftId: left.id, rightId: right.id, reason }),
    texts: DUPLICATES_TEXTS,
    onDone: () => {
      notice.succeed(`已记下：${left.number} 和 ${right.number} 不是同一名儿童`)
      onDone()
    },
  })
  return (
    <FormDialog act={state} title="不是同一名儿童" submitLabel="确认不是" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Typography variant="body2">
          {`${left.number} ${left.name} 和 ${right.number} ${right.name} 以后不再提示，除非相似之处有了变化。`}
        </Typography>
        <TextInput
          control={state.form.control}
          name="reason"
          label="理由"
          required
          helperText="例如：双胞胎；查看了户口簿；同名不同村"
        />
      </Stack>
    </FormDialog>
  )
}
