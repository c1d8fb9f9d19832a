import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import type { RouteInput, RouteOutput } from '#shared/contract/index.ts'
import { exportReasonSchema } from '#shared/features/audit/audit-event.ts'
import { AUDIT_TEXTS } from './audit.text.ts'

const schema = z.object({ reason: exportReasonSchema, folder: z.string() })
type Copy = z.input<typeof schema>
type CopyRoute = 'audit.export' | 'audit.printChildAccess'

/** Asks what a copy is for and where it goes, then writes it. */
export function CopyDialog<R extends CopyRoute>({
  route,
  title,
  submitLabel,
  folderTitle,
  toInput,
  doneText,
  onClose,
  children,
}: {
  readonly route: R
  readonly title: string
  readonly submitLabel: string
  readonly folderTitle: string
  readonly toInput: (copy: Copy) => RouteInput<R>
  readonly doneText: (output: RouteOutput<R>) => string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const notice = useNotice()
  const [isChoosing, setIsChoosing] = useState(false)
  const state = useCommandForm({
    route,
    schema,
    defaultValues: { reason: '', folder: '' },
    toInput,
    texts: AUDIT_TEXTS,
    onDone: (output: RouteOutput<R>) => {
      const { folder, file } = output
      if (file === null) notice.warn('本机没有可用的浏览器，没有生成 PDF')
      else {
        notice.succeed(doneText(output), {
          label: '打开文件夹',
          onClick: () =>
            void requestSystem('system.show-in-folder', { path: joinPath(folder, file) }),
        })
      }
      onClose()
    },
  })
  const { form } = state
  const chooseAndSubmit = async () => {
    if (!(await form.trigger('reason', { shouldFocus: true }))) return
    setIsChoosing(true)
    try {
      const chosen = await requestSystem('system.choose-folder', { title: folderTitle })
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
    <FormDialog act={act} title={title} submitLabel={submitLabel} onClose={onClose}>
      {children}
      <FieldGrid columns={1}>
        <TextInput
          control={form.control}
          name="reason"
          label="用途"
          placeholder="例如：监护人申请查询、主管部门检查"
          required
          autoFocus
        />
      </FieldGrid>
    </FormDialog>
  )
}

function joinPath(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
