import { Alert, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import type { z } from 'zod'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FolderInput } from '#renderer/features/privacy/privacy.public.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  destroyOrderSchema,
  type DestructionPreview,
  type Handover,
  type HandoverState,
} from '#shared/features/handover/handover.ts'
import { HANDOVER_TEXTS } from './handover.text.ts'

/** The last step: only after a verified hand-over. */
export function DestroyStep({ state }: { readonly state: HandoverState }) {
  const [isOpen, setIsOpen] = useState(false)
  const verified = state.handovers.find((handover) => handover.verifiedAt !== null)
  return (
    <Stack sx={{ gap: 1.5, alignItems: 'flex-start' }}>
      <Typography variant="body2">
        先写出销毁证明和不含姓名的留存日志，再销毁密钥，最后删除数据库、附件、备份和日志。不能恢复。
      </Typography>
      <Button
        variant="outlined"
        color="error"
        disabled={verified === undefined}
        onClick={() => setIsOpen(true)}
      >
        销毁全部数据…
      </Button>
      {verified === undefined && (
        <Typography variant="body2" color="textSecondary">
          移交文件核对一致后才能销毁。
        </Typography>
      )}
      {isOpen && verified !== undefined && (
        <DestroyDialog state={state} handover={verified} onClose={() => setIsOpen(false)} />
      )}
    </Stack>
  )
}

function DestroyDialog({
  state: { siteName, isContractOver, contractEndsOn },
  handover,
  onClose,
}: {
  readonly state: HandoverState
  readonly handover: Handover
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const preview = useOffice('handover.previewDestruction', {})
  const state = useCommandForm({
    route: 'handover.destroy',
    schema: destroyOrderSchema,
    defaultValues: { id: handover.id, siteName: '', password: '', grounds: '', folder: '' },
    toInput: (values: z.input<typeof destroyOrderSchema>) => values,
    texts: HANDOVER_TEXTS,
    fieldOf: {
      SITE_NAME_WRONG: 'siteName',
      WRONG_PASSWORD: 'password',
      CONTRACT_NOT_OVER: 'grounds',
      FOLDER_INSIDE_SITE: 'folder',
      FOLDER_NOT_WRITABLE: 'folder',
    },
    onDone: ({ files }) => notice.succeed(`数据已销毁，证明：${files[0] ?? ''}`),
  })
  const { control } = state.form
  const typed = state.form.watch('siteName')
  return (
    <FormDialog
      act={state}
      title="销毁全部数据"
      submitLabel="销毁"
      maxWidth="md"
      isDangerous
      isReady={typed.trim() === siteName}
      onClose={onClose}
    >
      {preview.data !== undefined && <Preview preview={preview.data} />}
      <FieldGrid columns={1}>
        {!isContractOver && (
          <TextInput
            control={control}
            name="grounds"
            label="提前销毁的理由"
            required
            helperText={`服务合同到 ${contractEndsOn} 才到期，请写明委托方书面同意等理由`}
          />
        )}
        <TextInput
          control={control}
          name="siteName"
          label="示范点名称"
          required
          helperText={`请逐字输入：${siteName}`}
        />
        <TextInput
          control={control}
          name="password"
          label="您的登录密码"
          type="password"
          autoComplete="current-password"
          required
        />
        <FolderInput
          control={control}
          name="folder"
          label="选择文件夹"
          helperText="销毁证明和留存日志写在这里"
        />
      </FieldGrid>
    </FormDialog>
  )
}

function Preview({ preview }: { readonly preview: DestructionPreview }) {
  const { files, children, records, secondFolder, isSecondThere } = preview
  return (
    <Alert severity="error" icon={false} sx={{ mb: 2 }}>
      <Typography variant="body2">
        将销毁 {children} 名儿童的档案，共 {records} 条记录；删除
        {files.map(({ what, count }) => `${what} ${count} 个`).join('、')}。
      </Typography>
      {secondFolder !== null && !isSecondThere && (
        <Typography variant="body2">
          第二份副本“{secondFolder}”没有接入，不能清理；请先接入，或在证明中如实说明。
        </Typography>
      )}
    </Alert>
  )
}
