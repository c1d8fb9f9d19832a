import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ParentSession } from '#shared/features/parent-school/session.ts'
import { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'

/** Asks for a folder and writes the sign-in sheet into it. */
export function useSignInSheet({ id }: Pick<ParentSession, 'id'>) {
  const notice = useNotice()
  const sheet = useCommand('parent-school.signInSheet')
  const write = async () => {
    try {
      const chosen = await requestSystem('system.choose-folder', {
        title: '选择存放签到表的文件夹',
      })
      if (chosen === null) return
      const { file } = await sheet.mutateAsync({ id, folder: chosen.path })
      const between = chosen.path.includes('\\') ? '\\' : '/'
      const path = `${chosen.path}${between}${file}`
      notice.succeed(`已生成“${file}”，含个人信息，打印后请妥善保管`, {
        label: '打开文件夹',
        onClick: () => void requestSystem('system.show-in-folder', { path }),
      })
    } catch (thrown) {
      notice.fail(errorText(thrown, PARENT_SCHOOL_TEXTS))
    }
  }
  return { print: () => void write(), isBusy: sheet.isPending }
}
