import { Typography } from '@mui/material'
import { useForm } from 'react-hook-form'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { Plan } from '#shared/features/plans/plan.ts'
import { PLANS_TEXTS } from './plans.text.ts'
import type { ReasonValues } from './reason-values.ts'

/** Asks for the purpose and a folder, and writes the individual plan into it as a PDF. */
export function PrintDialog({
  plan,
  onClose,
}: {
  readonly plan: Plan
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const print = useCommand('plans.print')
  const [error, setError] = useState<string | null>(null)
  const form = useForm<ReasonValues>({ defaultValues: { reason: '' } })
  const write = form.handleSubmit(async ({ reason }) => {
    setError(null)
    if (reason.trim() === '') {
      form.setError('reason', { message: '请写明用途' }, { shouldFocus: true })
      return
    }
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放帮扶计划的文件夹',
      })
      if (chosen === null) return
      const { file } = await print.mutateAsync({ id: plan.id, folder: chosen.path, reason })
      notice.succeed(`已生成“${file}”，含个人信息，打印后请妥善保管`, {
        label: '打开文件夹',
        onClick: () =>
          void requestSystem('system.show-in-folder', { path: pathOf(chosen.path, file) }),
      })
      onClose()
    } catch (thrown) {
      setError(errorText(thrown, PLANS_TEXTS))
    }
  })
  return (
    <FormDialog
      act={{
        isBusy: print.isPending,
        isDirty: false,
        error,
        submit: () => void write(),
      }}
      title="导出一人一案"
      submitLabel="选择文件夹并导出"
      maxWidth="xs"
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        生成 A4 的帮扶关爱服务计划，不含证件号码，留有签字处。谁在什么时候导出、用途都会记录。
      </Typography>
      <TextInput
        control={form.control}
        name="reason"
        label="用途"
        placeholder="如：交监护人签字"
        required
        autoFocus
      />
    </FormDialog>
  )
}

function pathOf(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
