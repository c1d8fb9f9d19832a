import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import { ASSESSMENTS_TEXTS } from './assessments.text.ts'

/** Asks for a folder and writes the assessment form into it as a PDF. */
export function useFormFile(id: AssessmentId) {
  const notice = useNotice()
  const print = useCommand('assessments.print')
  const [isChoosing, setIsChoosing] = useState(false)
  const write = async () => {
    setIsChoosing(true)
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放需求评估表的文件夹',
      })
      if (chosen === null) return
      const { file } = await print.mutateAsync({ id, folder: chosen.path })
      notice.succeed(`已生成“${file}”，含个人信息，打印后请妥善保管`, {
        label: '打开文件夹',
        onClick: () =>
          void requestSystem('system.show-in-folder', { path: pathOf(chosen.path, file) }),
      })
    } catch (error) {
      notice.fail(errorText(error, ASSESSMENTS_TEXTS))
    } finally {
      setIsChoosing(false)
    }
  }
  return { write: () => void write(), isBusy: isChoosing || print.isPending }
}

function pathOf(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
