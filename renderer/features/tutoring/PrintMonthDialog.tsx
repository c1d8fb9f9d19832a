import { Typography } from '@mui/material'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { TermId } from '#shared/features/tutoring/term.ts'
import { showWritten } from './show-written.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

/** Asks for the purpose and a folder, and writes the monthly sheet into it. */
export function PrintMonthDialog({
  termId,
  month,
  format,
  onClose,
}: {
  readonly termId: TermId
  readonly month: string
  readonly format: 'pdf' | 'xlsx'
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const print = useCommand('tutoring.printMonth')
  const [error, setError] = useState<string | null>(null)
  const form = useForm({ defaultValues: { reason: '' } })
  const write = form.handleSubmit(async ({ reason }) => {
    setError(null)
    if (reason.trim() === '') {
      form.setError('reason', { message: '请写明用途' }, { shouldFocus: true })
      return
    }
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放月考勤表的文件夹',
      })
      if (chosen === null) return
      const { file } = await print.mutateAsync({
        termId,
        month,
        format,
        folder: chosen.path,
        reason,
      })
      showWritten(notice, chosen.path, file)
      onClose()
    } catch (thrown) {
      setError(errorText(thrown, TUTORING_TEXTS))
    }
  })
  return (
    <FormDialog
      act={{ isBusy: print.isPending, isDirty: false, error, submit: () => void write() }}
      title={format === 'pdf' ? '导出月考勤表打印件' : '导出月考勤表格'}
      submitLabel="选择文件夹并导出"
      maxWidth="xs"
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        表上有儿童姓名。谁在什么时候导出、用途都会记录，请妥善保管。
      </Typography>
      <TextInput
        control={form.control}
        name="reason"
        label="用途"
        placeholder="如：月末存档、交乡镇"
        required
        autoFocus
      />
    </FormDialog>
  )
}
