import { requestSystem } from '#renderer/api/request.ts'
import type { useNotice } from '#renderer/ui/Notice.tsx'

/** Says that a file was written, and opens its folder where asked. */
export function showWritten(
  notice: ReturnType<typeof useNotice>,
  folder: string,
  file: string,
): void {
  const path = `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
  notice.succeed(`已生成“${file}”，含个人信息，请妥善保管`, {
    label: '打开文件夹',
    onClick: () => void requestSystem('system.show-in-folder', { path }),
  })
}
