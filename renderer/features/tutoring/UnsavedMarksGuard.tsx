import { useBlocker } from 'react-router'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'

/** Asks before the page, the tab or the day is left with marks that were not saved. */
export function UnsavedMarksGuard({
  isDirty,
  onDiscard,
}: {
  readonly isDirty: boolean
  readonly onDiscard?: () => void
}) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      `${currentLocation.pathname}${currentLocation.search}` !==
        `${nextLocation.pathname}${nextLocation.search}`,
  )
  if (blocker.state !== 'blocked') return null
  return (
    <ConfirmDialog
      title="点名还没有保存"
      confirmLabel="不保存，离开"
      isDangerous
      onConfirm={() => {
        onDiscard?.()
        blocker.proceed()
      }}
      onClose={() => blocker.reset()}
    >
      离开后，这天刚才改动的内容将丢失。
    </ConfirmDialog>
  )
}
