import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { CheckInput } from '#renderer/ui/form/CheckInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import { copyOrderSchema, filePasswordSchema } from '#shared/features/privacy/privacy.contract.ts'
import { FolderInput } from './FolderInput.tsx'
import { PasswordPair } from './PasswordPair.tsx'
import { PRIVACY_TEXTS } from './privacy.text.ts'

const { applicantName, applicantRelation, reason, withFiles, folder } = copyOrderSchema.shape
const schema = z
  .object({
    applicantName,
    applicantRelation,
    reason,
    withFiles,
    folder,
    isLocked: z.boolean(),
    password: z.string(),
    passwordAgain: z.string(),
  })
  .superRefine((values, ctx) => {
    if (!values.isLocked) return
    const checked = filePasswordSchema.safeParse(values.password)
    const message = checked.error?.issues[0]?.message
    if (message !== undefined) ctx.addIssue({ code: 'custom', message, path: ['password'] })
    if (values.password !== values.passwordAgain) {
      ctx.addIssue({ code: 'custom', message: '两次输入的密码不一样', path: ['passwordAgain'] })
    }
  })
type Values = z.input<typeof schema>

/** 个人信息副本 for a guardian or the child itself. */
export function CopyDialog({
  child,
  onClose,
}: {
  readonly child: Pick<ChildFile, 'id' | 'name' | 'guardianName'>
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'privacy.exportCopy',
    schema,
    defaultValues: {
      applicantName: child.guardianName,
      applicantRelation: '',
      reason: '',
      withFiles: false,
      folder: '',
      isLocked: true,
      password: '',
      passwordAgain: '',
    },
    toInput: ({ isLocked, password, passwordAgain: _again, ...order }: Values) => ({
      id: child.id,
      ...order,
      password: isLocked ? password : null,
    }),
    texts: PRIVACY_TEXTS,
    onDone: ({ files }) => {
      notice.succeed(`已导出 ${files.length} 个文件：${files[0] ?? ''}`)
      onClose()
    },
  })
  const { control } = state.form
  const isLocked = state.form.watch('isLocked')
  return (
    <FormDialog
      act={state}
      title={`导出“${child.name}”的个人信息副本`}
      submitLabel="导出"
      onClose={onClose}
    >
      <FieldGrid>
        <TextInput control={control} name="applicantName" label="申请人" required />
        <TextInput
          control={control}
          name="applicantRelation"
          label="与儿童的关系"
          placeholder="本人、祖父、母亲…"
          required
        />
      </FieldGrid>
      <FieldGrid columns={1}>
        <TextInput control={control} name="reason" label="依据或事由" required />
        <CheckInput control={control} name="withFiles" label="同时导出附件原件" />
        <CheckInput control={control} name="isLocked" label="打包成加密压缩文件（推荐）" />
      </FieldGrid>
      {isLocked && (
        <FieldGrid>
          <PasswordPair control={control} names={['password', 'passwordAgain']} />
        </FieldGrid>
      )}
      <FolderInput
        control={control}
        name="folder"
        label="选择文件夹"
        helperText="包含档案、类别、签到、借阅、附件目录和谁处理过；不含强制报告。导出会留下记录。"
      />
    </FormDialog>
  )
}
