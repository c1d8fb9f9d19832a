import { Alert, Typography } from '@mui/material'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { requestSystem } from '#renderer/api/request.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import {
  EXPORT_PURPOSES,
  exportList,
  type ExportListCode,
} from '#shared/features/exports/export-list.ts'
import { exportDialogSchema, type ExportDraft } from '#shared/features/exports/exports.contract.ts'
import type { ExportRequest } from './ExportButton.tsx'
import { EXPORTS_TEXTS } from './exports.text.ts'
import { LevelInput } from './LevelInput.tsx'

const PURPOSES = EXPORT_PURPOSES.map(({ code, name }) => ({ value: code, label: name }))

/** Asks what leaves the program, how much of it, what for and to whom; then writes it. */
export function ExportDialog({
  request,
  mayExportFull,
  onClose,
}: {
  readonly request: ExportRequest
  readonly mayExportFull: boolean
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const [isChoosing, setIsChoosing] = useState(false)
  const { lists, scopeId = null, ids, filter = '' } = request
  const state = useCommandForm({
    route: 'exports.write',
    schema: exportDialogSchema,
    defaultValues: startOf(lists[0]),
    toInput: ({ folder, ...form }: ExportDraft) => ({
      form,
      scopeId,
      ids: [...ids],
      filter,
      folder,
    }),
    texts: EXPORTS_TEXTS,
    onDone: ({ folder, file }) => {
      notice.succeed(`已导出：${file}`, {
        label: '打开文件夹',
        onClick: () => void requestSystem('system.show-in-folder', { path: pathIn(folder, file) }),
      })
      onClose()
    },
  })
  const { form } = state
  const level = useWatch({ control: form.control, name: 'level' })
  const chooseAndSubmit = async () => {
    if (!(await form.trigger(undefined, { shouldFocus: true }))) return
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
  const act = {
    ...state,
    isBusy: state.isBusy || isChoosing,
    submit: () => void chooseAndSubmit(),
  }
  return (
    <FormDialog
      act={act}
      title={`导出${exportList(lists[0]).name}`}
      submitLabel="选择文件夹并导出"
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        导出屏幕上列出的 {ids.length} 行{filter === '' ? '' : `（${filter}）`}
        。谁在什么时候、为什么导出，会写在表格上并记入操作记录。
      </Typography>
      <FieldGrid>
        {lists.length > 1 && (
          <Wide>
            <SelectInput
              control={form.control}
              name="list"
              label="名单"
              options={lists.map((code) => ({ value: code, label: exportList(code).name }))}
            />
          </Wide>
        )}
        <Wide>
          <LevelInput control={form.control} mayExportFull={mayExportFull} />
        </Wide>
        <SelectInput
          control={form.control}
          name="purpose"
          label="用途"
          options={PURPOSES}
          required
        />
        <TextInput
          control={form.control}
          name="purposeWords"
          label="用途说明"
          placeholder="例如：县民政局季度核查"
          required={level === 'full'}
        />
        <Wide>
          <TextInput
            control={form.control}
            name="recipient"
            label="交给谁"
            placeholder="例如：县民政局儿童福利股"
            required={level === 'full'}
          />
        </Wide>
      </FieldGrid>
      {level === 'full' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          完整名单含儿童和监护人的全部个人信息。请确认对方依法有权取得，加密传送，用完删除，不要发到聊天群。
        </Alert>
      )}
    </FormDialog>
  )
}

function startOf(list: ExportListCode): ExportDraft {
  return {
    list,
    level: 'masked',
    purpose: 'report',
    purposeWords: '',
    recipient: '',
    folder: '',
  }
}

function pathIn(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
