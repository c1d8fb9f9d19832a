import { useState } from 'react'
import { errorText, type ErrorTexts } from '#renderer/api/error-text.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'

interface Written {
  readonly folder: string
  readonly file: string
}

/** Asks for a folder, writes into it, and offers to open it. */
export function useFolder(texts: ErrorTexts) {
  const notice = useNotice()
  const [isBusy, setIsBusy] = useState(false)
  const writeTo = async (title: string, write: (folder: string) => Promise<Written>) => {
    setIsBusy(true)
    try {
      const chosen = await requestSystem('system.choose-folder', { title })
      if (chosen === null) return
      const { folder, file } = await write(chosen.path)
      const path = `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
      notice.succeed(`已保存“${file}”`, {
        label: '打开文件夹',
        onClick: () => void requestSystem('system.show-in-folder', { path }),
      })
    } catch (error) {
      notice.fail(errorText(error, texts))
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, writeTo }
}
