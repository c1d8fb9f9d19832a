import { Alert } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import { erasureOrderSchema, reasonSchema } from '#shared/features/privacy/erasure.ts'
import {
  confirmationOf,
  deletionConfirmationOf,
  ERASURE_BASES,
} from '#shared/features/privacy/record-life.ts'
import { PRIVACY_TEXTS } from './privacy.text.ts'

type OneChild = Pick<ChildFile, 'id' | 'name' | 'number'>

const reasonForm = z.object({ reason: reasonSchema })
const BASES = ERASURE_BASES.map(({ code, name }) => ({ value: code, label: name }))

/** Archives a record, or takes it back. */
export function ArchiveDialog({
  child,
  isArchived,
  onClose,
}: {
  readonly child: OneChild
  readonly isArchived: boolean
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: isArchived ? 'privacy.unarchive' : 'privacy.archive',
    schema: reasonForm,
    defaultValues: { reason: '' },
    toInput: ({ reason }: z.input<typeof reasonForm>) => ({ id: child.id, reason }),
    texts: PRIVACY_TEXTS,
    onDone: () => {
      notice.succeed(isArchived ? `“${child.name}”已取消归档` : `“${child.name}”已归档`)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={isArchived ? `取消归档“${child.name}”` : `归档“${child.name}”的档案`}
      submitLabel={isArchived ? '取消归档' : '归档'}
      onClose={onClose}
    >
      <FieldGrid columns={1}>
        <TextInput
          control={state.form.control}
          name="reason"
          label="原因"
          required
          helperText={
            isArchived
              ? '取消后可以修改和恢复在册'
              : '归档后只能查看，不再出现在名单和选择框里；可以取消'
          }
        />
      </FieldGrid>
    </FormDialog>
  )
}

/** Anonymises or deletes, with words typed by hand. */
export function EraseDialog({
  child,
  act,
  onClose,
}: {
  readonly child: OneChild
  readonly act: 'anonymise' | 'delete'
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const isFirst = act === 'anonymise'
  const expected = isFirst ? confirmationOf(child.number) : deletionConfirmationOf(child.number)
  const state = useCommandForm({
    route: isFirst ? 'privacy.anonymise' : 'privacy.delete',
    schema: erasureOrderSchema,
    defaultValues: { id: child.id, reason: '', confirmation: '' },
    toInput: (values: z.input<typeof erasureOrderSchema>) => values,
    texts: PRIVACY_TEXTS,
    fieldOf: {
      CONFIRMATION_WRONG: 'confirmation',
      NO_DELETION_REQUEST: 'basis',
      RETENTION_NOT_OVER: 'basis',
      CONTRACT_NOT_OVER: 'basis',
    },
    onDone: ({ number }) => {
      notice.succeed(`已办理，销毁记录 ${number}`)
      onClose()
    },
  })
  const { control } = state.form
  const typed = state.form.watch('confirmation')
  return (
    <FormDialog
      act={state}
      title={isFirst ? `匿名化“${child.name}”的档案` : `删除“${child.name}”的档案`}
      submitLabel={isFirst ? '匿名化' : '删除'}
      isDangerous
      isReady={typed.trim() === expected}
      onClose={onClose}
    >
      <Alert severity="warning" sx={{ mb: 2 }}>
        {isFirst
          ? '姓名、证件、电话、住址、家人、学校、健康、备注、接走人和全部附件将永久删除，不能恢复。人数和考勤等统计数字不变。'
          : '编号、村（社区）等剩余内容将永久删除，只留统计数字所依据的行，不能恢复。'}
      </Alert>
      <FieldGrid columns={1}>
        <SelectInput control={control} name="basis" label="依据" options={BASES} required />
        <TextInput control={control} name="reason" label="原因" required />
        <TextInput
          control={control}
          name="confirmation"
          label="确认"
          required
          helperText={`请逐字输入：${expected}`}
        />
      </FieldGrid>
    </FormDialog>
  )
}
