import { Typography } from '@mui/material'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { PROGRAMMES_TEXTS } from './programmes.text.ts'

interface ReasonValues {
  readonly reason: string
}

/** Asks for the purpose and a folder, and writes the book of a camp into it as a PDF. */
export function BookDialog({
  camp,
  onClose,
}: {
  readonly camp: CampSummary
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const print = useCommand('programmes.printBook')
  const [error, setError] = useState<string | null>(null)
  const form = useForm<ReasonValues>({ defaultValues: { reason: '带队人员使用' } })
  const write = form.handleSubmit(async ({ reason }) => {
    setError(null)
    if (reason.trim() === '') {
      form.setError('reason', { message: '请写明用途' }, { shouldFocus: true })
      return
    }
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放营期手册的文件夹',
      })
      if (chosen === null) return
      const { file } = await print.mutateAsync({ campId: camp.id, folder: chosen.path, reason })
      notice.succeed(`已生成“${file}”，含儿童信息，请妥善保管`, {
        label: '打开文件夹',
        onClick: () =>
          void requestSystem('system.show-in-folder', { path: pathOf(chosen.path, file) }),
      })
      onClose()
    } catch (thrown) {
      setError(errorText(thrown, PROGRAMMES_TEXTS))
    }
  })
  return (
    <FormDialog
      act={{ isBusy: print.isPending, isDirty: false, error, submit: () => void write() }}
      title="导出营期手册"
      submitLabel="选择文件夹并导出"
      maxWidth="xs"
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        生成 A4 的营期手册：封面、日程、值班安排、名单和同意书情况、签到表、紧急联系人、健康提示。
        含儿童个人信息，谁在什么时候导出、用途都会记录。
      </Typography>
      <TextInput control={form.control} name="reason" label="用途" required autoFocus />
    </FormDialog>
  )
}

function pathOf(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
