import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ReportSummary } from '#shared/features/reports/report.ts'
import { REPORTS_TEXTS } from './reports.text.ts'

/** Asks for a folder and writes the report’s files into it. */
export function useExport(report: ReportSummary) {
  const notice = useNotice()
  const write = useCommand('reports.export')
  const [isChoosing, setIsChoosing] = useState(false)

  const exportFiles = async () => {
    setIsChoosing(true)
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择报送材料存放的文件夹',
      })
      if (chosen === null) return
      const { files, missing } = await write.mutateAsync({ id: report.id, folder: chosen.path })
      const last = files.at(-1) ?? ''
      const shortfall = missing.includes('pdf') ? '（本机没有可用的浏览器，未生成 PDF）' : ''
      notice.succeed(`已导出 ${files.length} 个文件${shortfall}`, {
        label: '打开文件夹',
        onClick: () =>
          void requestSystem('system.show-in-folder', { path: joinPath(chosen.path, last) }),
      })
    } catch (error) {
      notice.fail(errorText(error, REPORTS_TEXTS))
    } finally {
      setIsChoosing(false)
    }
  }

  return { exportTo: () => void exportFiles(), isBusy: isChoosing || write.isPending }
}

function joinPath(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
