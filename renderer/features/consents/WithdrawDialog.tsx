import { Alert, Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { scopeName, type ConsentScope } from '#shared/features/consents/consent-codes.ts'
import { consentReasonSchema } from '#shared/features/consents/consent-draft.ts'
import type { ConsentId } from '#shared/features/consents/consent.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { CONSENTS_TEXTS } from './consents.text.ts'

export interface Withdrawal {
  readonly id: ConsentId
  readonly scope: ConsentScope
  readonly signedOn: string
  /** 撤回…, 本人撤回… or, of a legal basis, 终止…. */
  readonly label: string
}

const schema = z.object({
  withdrawnOn: daySchema,
  reason: consentReasonSchema('请写明原因，例如“孩子不愿意被拍照”'),
})

/** Ends one scope from a day on; the record stays. */
export function WithdrawDialog({
  withdrawal: { id, scope, signedOn, label },
  onClose,
}: {
  readonly withdrawal: Withdrawal
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const act = label.replace('…', '')
  const state = useCommandForm({
    route: 'consents.withdraw',
    schema: schema satisfies z.ZodType<unknown, { withdrawnOn: string; reason: string }>,
    defaultValues: { withdrawnOn: localToday() as string, reason: '' },
    toInput: (values) => ({ id, scope, ...values }),
    texts: CONSENTS_TEXTS,
    fieldOf: { WITHDRAWAL_IN_FUTURE: 'withdrawnOn', WITHDRAWAL_BEFORE_SIGNING: 'withdrawnOn' },
    onDone: () => {
      notice.succeed(`已登记${act}“${scopeName(scope)}”，原记录保留`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`${act}“${scopeName(scope)}”`}
      submitLabel={`登记${act}`}
      maxWidth="xs"
      onClose={onClose}
    >
      <Stack sx={{ gap: 2 }}>
        <Alert severity="info" icon={false}>
          {HINTS[scope]}原记录（{signedOn}）不删除；以后又同意的，另外登记。
        </Alert>
        <DateInput
          control={state.form.control}
          name="withdrawnOn"
          label="从哪一天起"
          required
          helperText="这一天起不再有效"
        />
        <TextInput
          control={state.form.control}
          name="reason"
          label="原因"
          multiline
          minRows={2}
          required
          autoFocus
        />
      </Stack>
    </FormDialog>
  )
}

const HINTS: Readonly<Record<ConsentScope, string>> = {
  file: '撤回后除保存外停止使用档案；要求删除的，请在“个人信息权利”里登记申请。',
  photo: '撤回后不再拍摄，已有的照片不再展示。',
  publicity: '撤回后不再用于宣传，请把已公开的撤下。',
  bureau: '撤回后只报人数；法律规定必须报告的除外。',
  video: '撤回后不再安排视频连线。',
}
