import { Typography } from '@mui/material'
import { useState } from 'react'
import { z } from 'zod'
import { requestSystem } from '#renderer/api/request.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { mendPurposeSchema } from '#shared/features/imports/imports.contract.ts'
import type { ChosenFile } from './ImportRosterPage.tsx'
import { IMPORTS_TEXTS } from './imports.text.ts'

const schema = z.object({ reason: mendPurposeSchema, folder: z.string() })

/** Writes the rows to be mended as a sheet with what is wrong in front. */
export function ExportProblemsDialog({
  file,
  onClose,
}: {
  readonly file: ChosenFile & { readonly sha256: string }
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const [isChoosing, setIsChoosing] = useState(false)
  const state = useCommandForm({
    route: 'imports.exportProblems',
    schema,
    defaultValues: { reason: '改正后重新导入', folder: '' },
    toInput: (copy) => ({ ...file, ...copy }),
    texts: IMPORTS_TEXTS,
    onDone: ({ folder, file: name, rows }) => {
      notice.succeed(`已导出 ${rows} 行：${name}`, {
        label: '打开文件夹',
        onClick: () => void requestSystem('system.show-in-folder', { path: pathIn(folder, name) }),
      })
      onClose()
    },
  })
  const { form } = state
  const chooseAndSubmit = async () => {
    if (!(await form.trigger('reason', { shouldFocus: true }))) return
    setIsChoosing(true)
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择表格存放的文件夹',
      })
      if (chosen === null) return
      form.setValue('folder', chosen.path)
      state.submit()
    } finally {
      setIsChoosing(false)
    }
  }
  return (
    <FormDialog
      act={{
        ...state,
        isBusy: state.isBusy || isChoosing,
        submit: () => void chooseAndSubmit(),
      }}
      title="导出待改正的行"
      submitLabel="选择文件夹并导出"
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        导出为 Excel
        表格：原来的各列照抄，最前面加一列“问题”。改好后可直接再导入，“问题”一列不用删。表里有完整证件号码，导出会记入操作记录，用完请删除。
      </Typography>
      <FieldGrid columns={1}>
        <TextInput control={form.control} name="reason" label="用途" required autoFocus />
      </FieldGrid>
    </FormDialog>
  )
}

function pathIn(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
