import { Alert, Typography } from '@mui/material'
import { useWatch } from 'react-hook-form'
import { useAccount } from '#renderer/api/account.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { CheckInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { MOST_DOSSIERS, type PrintDraft } from '#shared/features/dossiers/print-order.ts'
import { EXPORT_PURPOSES } from '#shared/features/exports/export-list.ts'
import { usePrintDossiers } from './use-print-dossiers.ts'

const PURPOSES = EXPORT_PURPOSES.map(({ code, name }) => ({ value: code, label: name }))
const MASKED = { value: 'masked', label: '隐去中间几位' } as const
const FULL = { value: 'full', label: '完整号码（限站长）' } as const

/** Asks as of which day, for what and to whom; then writes a page for each child. */
export function PrintDossiersDialog({
  ids,
  filter,
  onClose,
}: {
  readonly ids: readonly ChildId[]
  readonly filter: string
  readonly onClose: () => void
}) {
  const account = useAccount()
  const { form, act } = usePrintDossiers({ ids, start: startOf(), onClose })
  const isFull = useWatch({ control: form.control, name: 'idNumbers' }) === 'full'
  const isTooMany = ids.length > MOST_DOSSIERS
  return (
    <FormDialog
      act={act}
      title="打印一人一档"
      submitLabel="选择文件夹并生成"
      isReady={!isTooMany}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {ids.length === 1
          ? '生成一页 A4 的儿童档案，留有签字处。'
          : `为屏幕上列出的 ${ids.length} 名儿童各生成一页 A4${filter === '' ? '' : `（${filter}）`}。`}
        谁在什么时候、为什么打印，会写在纸上并记入操作记录。
      </Typography>
      {isTooMany && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          一次最多打印 {MOST_DOSSIERS} 人，现在列出 {ids.length} 人。请先用上面的筛选分批打印。
        </Alert>
      )}
      <FieldGrid>
        <DateInput
          control={form.control}
          name="on"
          label="截至日期"
          required
          helperText="按这一天的情况填写"
        />
        <SelectInput
          control={form.control}
          name="idNumbers"
          label="证件号码"
          options={account?.role === 'manager' ? [MASKED, FULL] : [MASKED]}
          required
        />
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
          placeholder="例如：入户核对"
          required={isFull}
        />
        <Wide>
          <TextInput
            control={form.control}
            name="recipient"
            label="交给谁"
            placeholder="例如：县民政局儿童福利股"
            required={isFull}
          />
        </Wide>
        <Wide>
          <CheckInput control={form.control} name="withWord" label="同时生成 Word 文件（可修改）" />
        </Wide>
      </FieldGrid>
      {isFull && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          纸上会有完整证件号码。请确认对方依法有权取得，用完收回归档或销毁。
        </Alert>
      )}
    </FormDialog>
  )
}

function startOf(): PrintDraft {
  return {
    on: localToday(),
    idNumbers: 'masked',
    withWord: false,
    purpose: 'service',
    purposeWords: '',
    recipient: '',
    folder: '',
  }
}
