import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'

/**
 * Asks for a folder, lets `write` put a file into it and says so; false when no folder was chosen.
 * Throws what `write` throws.
 */
export function useWriteInto(title: string) {
  const notice = useNotice()
  return async (
    write: (folder: string) => Promise<{ readonly file: string }>,
  ): Promise<boolean> => {
    const chosen = await requestSystem('system.choose-folder', { title })
    if (chosen === null) return false
    const { file } = await write(chosen.path)
    const separator = chosen.path.includes('\\') ? '\\' : '/'
    notice.succeed(`已生成“${file}”，含个人信息，请妥善保管`, {
      label: '打开文件夹',
      onClick: () =>
        void requestSystem('system.show-in-folder', { path: `${chosen.path}${separator}${file}` }),
    })
    return true
  }
}
