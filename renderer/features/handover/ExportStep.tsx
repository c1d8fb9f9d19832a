import { Button, LinearProgress, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { request } from '#renderer/api/request.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FolderInput, PasswordPair } from '#renderer/features/privacy/privacy.public.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { exportOrderSchema, recipientSchema } from '#shared/features/handover/handover.ts'
import { HANDOVER_TEXTS } from './handover.text.ts'

const schema = recipientSchema
  .extend({
    folder: exportOrderSchema.shape.folder,
    password: exportOrderSchema.shape.password,
    passwordAgain: z.string(),
  })
  .refine((values) => values.password === values.passwordAgain, {
    message: '两次输入的密码不一样',
    path: ['passwordAgain'],
  })
type Values = z.input<typeof schema>

/** Says what is exported and opens the dialog for it. */
export function ExportStep() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Stack sx={{ gap: 1.5, alignItems: 'flex-start' }}>
      <Typography variant="body2">
        名册、类别、营期、课后辅导、图书、资金台账、场所、家庭、评估、计划与服务记录、工作报告和附件，写成一个加密压缩文件；不装本程序也能打开。
      </Typography>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        导出移交文件…
      </Button>
      {isOpen && <ExportDialog onClose={() => setIsOpen(false)} />}
    </Stack>
  )
}

function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'handover.export',
    schema,
    defaultValues: {
      unit: '',
      person: '',
      purpose: '接续关爱服务',
      legalBasis: '《个人信息保护法》第二十一条，服务合同终止',
      folder: '',
      password: '',
      passwordAgain: '',
    },
    toInput: ({ folder, password, passwordAgain: _again, ...recipient }: Values) => ({
      recipient,
      password,
      folder,
    }),
    texts: HANDOVER_TEXTS,
    onDone: ({ fileName }) => {
      notice.succeed(`已导出“${fileName}”，请接着核对`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="导出移交文件" submitLabel="导出" onClose={onClose}>
      <FieldGrid>
        <TextInput control={control} name="unit" label="接收单位" required autoFocus />
        <TextInput control={control} name="person" label="接收人" required />
        <TextInput control={control} name="purpose" label="用途" required />
        <TextInput control={control} name="legalBasis" label="移交依据" required />
        <PasswordPair control={control} names={['password', 'passwordAgain']} />
      </FieldGrid>
      <FolderInput
        control={control}
        name="folder"
        label="选择文件夹"
        helperText="写入过程中不会有未加密的文件"
      />
      {state.isBusy && <Progress />}
    </FormDialog>
  )
}

function Progress() {
  const { data } = useQuery({
    queryKey: ['handover', 'handover.progress'],
    queryFn: () => request('handover.progress', {}),
    refetchInterval: 400,
  })
  const share = data === undefined || data.total === 0 ? 0 : (100 * data.done) / data.total
  return (
    <Stack sx={{ gap: 1, mt: 2 }}>
      <LinearProgress variant="determinate" value={Math.min(100, share)} />
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="body2">已写入 {data?.done ?? 0} 个文件</Typography>
        <Button size="small" onClick={() => void request('handover.cancel', {})}>
          取消导出
        </Button>
      </Stack>
    </Stack>
  )
}
