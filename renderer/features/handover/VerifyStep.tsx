import { Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { z } from 'zod'
import { request, requestSystem } from '#renderer/api/request.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useFolder } from '#renderer/features/privacy/privacy.public.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { Handover } from '#shared/features/handover/handover.ts'
import { HANDOVER_TEXTS } from './handover.text.ts'
import { ReceiptDialog } from './ReceiptDialog.tsx'

const schema = z.object({ password: z.string().min(1, '请输入文件密码') })

/** Every hand-over with its check and its list. */
export function VerifyStep({ handovers }: { readonly handovers: readonly Handover[] }) {
  const [chosen, setChosen] = useState<{ readonly of: Handover; readonly file: string } | null>(
    null,
  )
  const [signing, setSigning] = useState<Handover | null>(null)
  const { isBusy, writeTo } = useFolder(HANDOVER_TEXTS)
  if (handovers.length === 0) {
    return (
      <Typography color="textSecondary">
        导出后在这里核对文件，打印移交清单双方签字，再登记签收。
      </Typography>
    )
  }
  const choose = async (of: Handover) => {
    const found = await requestSystem('system.choose-file', {
      title: `选择“${of.fileName}”`,
      filters: [{ name: '移交文件', extensions: ['zip'] }],
    })
    if (found !== null) setChosen({ of, file: found.path })
  }
  return (
    <Stack sx={{ gap: 1 }}>
      {handovers.map((handover) => (
        <Stack key={handover.id} direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
          <StatusChip
            state={handover.verifiedAt === null ? 'warning' : 'success'}
            label={standing(handover)}
          />
          <Typography variant="body2" sx={{ flex: 1 }}>
            {handover.number}　{handover.fileName}　交 {handover.recipient.unit}　共{' '}
            {handover.files.length} 个文件
            {handover.receipt !== null &&
              `　${handover.receipt.receivedOn} ${handover.receipt.receivedBy}签收`}
          </Typography>
          <Button size="small" onClick={() => void choose(handover)}>
            核对文件…
          </Button>
          <Button
            size="small"
            disabled={isBusy || handover.verifiedAt === null}
            onClick={() =>
              void writeTo('选择移交清单存放的文件夹', (folder) =>
                request('handover.saveList', { id: handover.id, folder }),
              )
            }
          >
            保存移交清单
          </Button>
          <Button
            size="small"
            disabled={handover.verifiedAt === null}
            onClick={() => setSigning(handover)}
          >
            登记签收…
          </Button>
        </Stack>
      ))}
      {signing !== null && <ReceiptDialog handover={signing} onClose={() => setSigning(null)} />}
      {chosen !== null && (
        <VerifyDialog handover={chosen.of} file={chosen.file} onClose={() => setChosen(null)} />
      )}
    </Stack>
  )
}

function standing({ verifiedAt, receipt }: Handover): string {
  if (verifiedAt === null) return '未核对'
  return receipt === null ? '已核对' : '已签收'
}

function VerifyDialog({
  handover,
  file,
  onClose,
}: {
  readonly handover: Handover
  readonly file: string
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'handover.verify',
    schema,
    defaultValues: { password: '' },
    toInput: ({ password }: z.input<typeof schema>) => ({ id: handover.id, file, password }),
    texts: HANDOVER_TEXTS,
    fieldOf: { ZIP_PASSWORD_WRONG: 'password' },
    onDone: ({ files }) => {
      notice.succeed(`核对一致，共 ${files.length} 个文件`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title={`核对 ${handover.number}`} submitLabel="核对" onClose={onClose}>
      <FieldGrid columns={1}>
        <TextInput
          control={state.form.control}
          name="password"
          label="文件密码"
          type="password"
          required
          autoFocus
          helperText="用密码打开文件，逐个比对内容"
        />
      </FieldGrid>
    </FormDialog>
  )
}
