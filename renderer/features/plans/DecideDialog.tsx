import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { Plan } from '#shared/features/plans/plan.ts'
import { PLANS_TEXTS } from './plans.text.ts'

const SENTENCES = {
  plan: {
    approved: '批准后从开始日期起执行，按频次生成任务；以后可以调整服务内容。',
    returned: '退回后由制定人修改，再次提交。',
  },
  closure: {
    approved: '批准后计划结案，今天以后的任务自动取消；以后可以写明原因重新打开。',
    returned: '退回后计划继续执行。',
  },
} as const

/** A manager’s word on what waits. */
export function DecideDialog({
  plan,
  decision,
  onClose,
}: {
  readonly plan: Plan
  readonly decision: 'approved' | 'returned'
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const kind = plan.status === 'closing' ? 'closure' : 'plan'
  const what = kind === 'closure' ? '结案' : '计划'
  const isOwn = plan.mayDecide === 'own'
  const verb = decision === 'approved' ? (isOwn ? '本人批准' : '批准') : '退回'
  const act = useCommandForm({
    route: 'plans.decide',
    schema: valuesSchema,
    defaultValues: { comment: '' },
    toInput: ({ comment }) => ({ id: plan.id, decision, comment }),
    texts: PLANS_TEXTS,
    fieldOf: { PLAN_COMMENT_MISSING: 'comment', PLAN_OWN_REASON_MISSING: 'comment' },
    onDone: () => {
      notice.succeed(`已${verb}“${plan.child.name}”的${what}`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={act}
      title={`${verb}${what}`}
      submitLabel={verb}
      maxWidth="xs"
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {SENTENCES[kind][decision]}
      </Typography>
      <TextInput
        control={act.form.control}
        name="comment"
        label={isOwn ? '本人批准的理由' : '意见'}
        required={isOwn || decision === 'returned'}
        {...(isOwn && { helperText: '至少 10 个字，记录上标明“本人批准”' })}
        multiline
        minRows={2}
        autoFocus
      />
    </FormDialog>
  )
}

const valuesSchema: z.ZodType<unknown, { readonly comment: string }> = z.object({
  comment: z.string().trim().max(300, '意见最多 300 个字'),
})
