import { Alert } from '@mui/material'
import type { z } from 'zod'
import { requestSystem } from '#renderer/api/request.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { copySchema, type Attachment } from '#shared/features/attachments/attachment.ts'
import type { Owner } from './attachment-owner.ts'
import { ATTACHMENTS_TEXTS } from './attachments.text.ts'
import { FolderInput } from './FolderInput.tsx'

const schema = copySchema.pick({ reason: true, folder: true })

/** A readable copy outside the program: asked why, and told that it is no longer protected. */
export function SaveCopyDialog({
  owner,
  file,
  onClose,
}: {
  readonly owner: Owner
  readonly file: Attachment
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'attachments.saveCopy',
    schema,
    defaultValues: { reason: '', folder: '' },
    toInput: (values: z.input<typeof schema>) => ({ id: file.id, ...values }),
    texts: ATTACHMENTS_TEXTS,
    fieldOf: { FOLDER_NOT_WRITABLE: 'folder' },
    onDone: ({ folder, file: name }) => {
      const path = `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`
      notice.succeed(`已另存为“${name}”，用完请删除`, {
        label: '打开文件夹',
        onClick: () => void requestSystem('system.show-in-folder', { path }),
      })
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`另存“${file.title}”（${owner.number} ${owner.name}）`}
      submitLabel="另存"
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <Alert severity="warning">
          另存出去的文件不再加密，谁都能打开。用完请及时删除；这次另存会记入查阅记录。
        </Alert>
        <TextInput
          control={state.form.control}
          name="reason"
          label="另存原因"
          required
          autoFocus
          placeholder="如：县民政局抽查"
        />
        <FolderInput control={state.form.control} name="folder" label="存放的文件夹" required />
      </FieldGrid>
    </FormDialog>
  )
}
