import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { BACKUPS_TEXTS } from './backups.text.ts'

/** Chooses where the second copy goes, or gives it up. */
export function useSecondFolder() {
  const notice = useNotice()
  const set = useCommand('backups.setSecond')
  const stop = useCommand('backups.clearSecond')
  const fail = (error: unknown) => notice.fail(errorText(error, BACKUPS_TEXTS))
  const choose = async () => {
    const picked = await requestSystem('system.choose-folder', {
      title: '选择U盘或另一块硬盘上的文件夹',
    })
    if (picked === null) return
    set.mutate(
      { folder: picked.path },
      {
        onSuccess: ({ second }) => {
          if (second?.state !== 'done')
            notice.warn('已记住位置，但副本还没有写成，请看卡片上的原因')
          else if (second.isSameDisk) notice.warn('已写入，但和数据在同一块硬盘上，建议换到U盘')
          else notice.succeed('已写入第二份副本并核对，以后每次备份都会写到这里')
        },
        onError: fail,
      },
    )
  }
  const clear = () =>
    stop.mutate(
      {},
      { onSuccess: () => notice.succeed('已停用第二份副本，已写入的文件还在'), onError: fail },
    )
  return { choose: () => void choose(), clear, isBusy: set.isPending || stop.isPending }
}
