import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { KEYS_TEXTS } from './keys.text.ts'

/** Asks for a folder and writes the sheet into it as a PDF. */
export function useSheetFile(groups: readonly string[]) {
  const notice = useNotice()
  const print = useCommand('keys.printSheet')
  const [isChoosing, setIsChoosing] = useState(false)
  const write = async () => {
    setIsChoosing(true)
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放恢复密钥单的文件夹',
      })
      if (chosen === null) return
      const input = { recoveryKey: groups.join(' '), folder: chosen.path }
      const { file } = await print.mutateAsync(input)
      notice.succeed(`已生成“${file}”，打印后请删除这个文件`)
    } catch (error) {
      notice.fail(errorText(error, KEYS_TEXTS))
    } finally {
      setIsChoosing(false)
    }
  }
  return { write: () => void write(), isBusy: isChoosing || print.isPending }
}
