import { Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { CONSENTS_TEXTS } from './consents.text.ts'

interface Values {
  readonly paper: 'children' | 'blank' | 'rules'
  readonly format: 'pdf' | 'docx'
  readonly officer: string | null
}

const FORMATS = [
  { value: 'pdf', label: 'PDF（直接打印）' },
  { value: 'docx', label: 'Word（可修改）' },
] as const

/** Writes the notices of the children chosen, a blank one, or the rules of the site. */
export function PrintDialog({
  childIds,
  who,
  onClose,
}: {
  readonly childIds: readonly ChildId[]
  /** 林小雨的告知同意书, or how many children; '' where nobody is chosen. */
  readonly who: string
  readonly onClose: () => void
}) {
  const officers = useOfficers()
  const { write, isBusy, error } = useWritePaper(childIds, onClose)
  const form = useForm<Values>({
    defaultValues: { paper: childIds.length === 0 ? 'blank' : 'children', format: 'pdf' },
    values: {
      paper: childIds.length === 0 ? 'blank' : 'children',
      format: 'pdf',
      officer: officers[0] ?? null,
    },
    resetOptions: { keepDirtyValues: true },
  })
  const { control } = form
  const papers = [
    ...(childIds.length === 0 ? [] : [{ value: 'children' as const, label: who }]),
    { value: 'blank' as const, label: '空白告知同意书（新来的儿童用）' },
    { value: 'rules' as const, label: '儿童个人信息处理规则（张贴用）' },
  ]
  const submit = form.handleSubmit(async (values) => {
    if (values.officer === null) {
      form.setError('officer', { message: '请选择儿童个人信息保护负责人' })
    } else await write(values, values.officer)
  })
  return (
    <FormDialog
      act={{ isBusy, isDirty: false, error, submit: () => void submit() }}
      title="打印告知同意书"
      submitLabel="选择文件夹并生成"
      maxWidth="xs"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        <SelectInput control={control} name="paper" label="打印什么" options={papers} required />
        <SelectInput
          control={control}
          name="officer"
          label="儿童个人信息保护负责人"
          options={officers.map((name) => ({ value: name, label: name }))}
          helperText="印在告知书上，一般是站长"
          required
        />
        <SelectInput control={control} name="format" label="文件格式" options={FORMATS} required />
        <Typography variant="body2" color="textSecondary">
          告知书上只印姓名和档案编号，不印证件号码。机构名称、地址、电话取自“设置”。
        </Typography>
      </Stack>
    </FormDialog>
  )
}

/** The managers, and the one named in the site profile. */
function useOfficers(): readonly string[] {
  const officers = useOffice('consents.officers', {})
  const site = useOffice('site.get', {})
  const named = site.data?.managerName ?? ''
  return [...new Set([...(officers.data ?? []), ...(named === '' ? [] : [named])])]
}

function useWritePaper(childIds: readonly ChildId[], onDone: () => void) {
  const notice = useNotice()
  const notices = useCommand('consents.printNotices')
  const rules = useCommand('consents.printRules')
  const [error, setError] = useState<string | null>(null)
  const write = async ({ paper, format }: Values, officer: string) => {
    setError(null)
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放告知同意书的文件夹',
      })
      if (chosen === null) return
      const order = { format, officer, folder: chosen.path }
      const { file } =
        paper === 'rules'
          ? await rules.mutateAsync(order)
          : await notices.mutateAsync({
              ...order,
              childIds: paper === 'children' ? [...childIds] : [],
            })
      const path = `${chosen.path}${chosen.path.includes('\\') ? '\\' : '/'}${file}`
      notice.succeed(`已生成“${file}”`, {
        label: '打开文件夹',
        onClick: () => void requestSystem('system.show-in-folder', { path }),
      })
      onDone()
    } catch (thrown) {
      setError(errorText(thrown, CONSENTS_TEXTS))
    }
  }
  return { write, isBusy: notices.isPending || rules.isPending, error }
}
