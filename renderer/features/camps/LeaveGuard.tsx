import { useBlocker } from 'react-router'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'

/** Asks before a roll call that was not saved is left for another day, tab or page. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const blocker = useBlocker(isDirty)
  if (blocker.state !== 'blocked') return null
  return (
    <ConfirmDialog
      title="签到还没有保存"
      confirmLabel="不保存，离开"
      isDangerous
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      现在离开，这一天改动的内容将丢失。
    </ConfirmDialog>
  )
}
