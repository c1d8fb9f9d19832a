import { useState } from 'react'
import { requestSystem } from '#renderer/api/request.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { printDialogSchema, type PrintDraft } from '#shared/features/dossiers/print-order.ts'
import { DOSSIERS_TEXTS } from './dossiers.text.ts'

/** The form of the print: the folder is asked for when all else is right. */
export function usePrintDossiers({
  ids,
  start,
  onClose,
}: {
  readonly ids: readonly ChildId[]
  readonly start: PrintDraft
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const [isChoosing, setIsChoosing] = useState(false)
  const state = useCommandForm({
    route: 'dossiers.print',
    schema: printDialogSchema,
    defaultValues: start,
    toInput: ({ folder, ...form }: PrintDraft) => ({ ids: [...ids], form, folder }),
    texts: DOSSIERS_TEXTS,
    fieldOf: { DOSSIER_DAY_IN_FUTURE: 'on', DOSSIER_BEFORE_REGISTRATION: 'on' },
    onDone: ({ folder, files }) => {
      notice.succeed(`已生成“${files.join('”“')}”，含个人信息，请妥善保管`, {
        label: '打开文件夹',
        onClick: () =>
          void requestSystem('system.show-in-folder', { path: pathIn(folder, files[0] ?? '') }),
      })
      onClose()
    },
  })
  const { form } = state
  const chooseAndSubmit = async () => {
    if (!(await form.trigger(undefined, { shouldFocus: true }))) return
    setIsChoosing(true)
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择一人一档存放的文件夹',
      })
      if (chosen === null) return
      form.setValue('folder', chosen.path)
      state.submit()
    } finally {
      setIsChoosing(false)
    }
  }
  const act = {
    ...state,
    isDirty: false,
    isBusy: state.isBusy || isChoosing,
    submit: () => void chooseAndSubmit(),
  }
  return { form, act }
}

function pathIn(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
