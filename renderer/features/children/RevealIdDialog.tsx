import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import { REVEAL_REASONS, revealReasonSchema } from '#shared/features/children/reveal-reason.ts'

const OTHER = '其他'
const schema = z
  .object({ choice: z.string({ error: '请选择查看原因' }), words: z.string() })
  .superRefine(({ choice, words }, ctx) => {
    const checked = revealReasonSchema.safeParse(choice === OTHER ? words : choice)
    for (const { message } of checked.error?.issues ?? []) {
      ctx.addIssue({ code: 'custom', message, path: ['words'] })
    }
  })
type Values = z.input<typeof schema>

const OPTIONS = [...REVEAL_REASONS, OTHER].map((text) => ({ value: text, label: text }))

/** Asks why the full ID number is needed before it is shown. */
export function RevealIdDialog({
  child,
  onReveal,
  onClose,
}: {
  readonly child: ChildFile
  readonly onReveal: (idNumber: string) => void
  readonly onClose: () => void
}) {
  const state = useCommandForm({
    route: 'children.revealIdNumber',
    schema,
    defaultValues: { words: '' },
    toInput: ({ choice, words }: Values) => ({
      id: child.id,
      reason: choice === OTHER ? words : choice,
    }),
    onDone: ({ idNumber }) => {
      onReveal(idNumber)
      onClose()
    },
  })
  const { control, watch } = state.form
  return (
    <FormDialog
      act={state}
      title={`查看“${child.name}”的完整证件号码`}
      submitLabel="查看"
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        原因会记入查阅记录，监护人和主管部门可以查询。号码显示 1 分钟后自动隐藏。
      </Typography>
      <FieldGrid>
        <SelectInput control={control} name="choice" label="查看原因" options={OPTIONS} required />
        {watch('choice') === OTHER && (
          <TextInput control={control} name="words" label="具体原因" required autoFocus />
        )}
      </FieldGrid>
    </FormDialog>
  )
}
