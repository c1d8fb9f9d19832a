import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { BackupRef } from '#shared/features/backups/backup.ts'
import { BACKUPS_TEXTS } from './backups.text.ts'

/** Tries the newest or a chosen backup and writes the certificate into a folder. */
export function useDrill() {
  const notice = useNotice()
  const drill = useCommand('backups.drill')
  const hold = async (backup: BackupRef | null) => {
    const picked = await requestSystem('system.choose-folder', {
      title: '选择恢复演练记录存放的文件夹',
    })
    if (picked === null) return
    drill.mutate(
      { backup, folder: picked.path },
      {
        onSuccess: ({ drill: held, folder, file }) => {
          if (!held.isPassed) {
            notice.fail('演练不合格：这份备份恢复不了，请立即重新备份，详见演练记录')
            return
          }
          const saved = file === null ? '（本机没有可用的浏览器，未生成 PDF）' : '，记录已保存'
          notice.succeed(`演练合格，用时 ${held.seconds} 秒${saved}`, {
            label: '打开文件夹',
            onClick: () =>
              void requestSystem('system.show-in-folder', { path: joinPath(folder, file ?? '') }),
          })
        },
        onError: (error) => notice.fail(errorText(error, BACKUPS_TEXTS)),
      },
    )
  }
  return { hold: (backup: BackupRef | null) => void hold(backup), isBusy: drill.isPending }
}

function joinPath(folder: string, file: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${file}`
}
