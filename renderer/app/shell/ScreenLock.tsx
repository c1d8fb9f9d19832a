import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material'
import { useEffect, useState } from 'react'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useIdle, type IdleTimes } from './use-idle.ts'

const OFFICE_TIMES: IdleTimes = { idleMs: 10 * 60_000, warningMs: 30_000 }

/**
 * Locks with Ctrl+L, and by itself after ten minutes without key or mouse, announced half a minute
 * before. With a dialog open Ctrl+L asks first.
 */
export function ScreenLock({
  times = OFFICE_TIMES,
  onLock,
}: {
  readonly times?: IdleTimes
  /** Keep it the same between renders: the idle time begins anew with another one. */
  readonly onLock: () => void
}) {
  const secondsLeft = useIdle(times, onLock)
  const [isAsking, setIsAsking] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      if (document.querySelector('[role=dialog]') === null) onLock()
      else setIsAsking(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onLock])
  return (
    <>
      {isAsking && (
        <ConfirmDialog
          title="现在锁定？"
          confirmLabel="锁定"
          isDangerous
          onConfirm={onLock}
          onClose={() => setIsAsking(false)}
        >
          有一个窗口还开着，其中没有保存的内容会丢失。
        </ConfirmDialog>
      )}
      {secondsLeft !== null && <IdleWarning secondsLeft={secondsLeft} />}
    </>
  )
}

/** Any key or movement of the mouse makes it go away. */
function IdleWarning({ secondsLeft }: { readonly secondsLeft: number }) {
  return (
    <Dialog open maxWidth="xs">
      <DialogTitle>即将锁定</DialogTitle>
      <DialogContent>
        <Typography>
          已有一段时间没有操作，{secondsLeft} 秒后锁定。没有保存的内容会丢失。
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus>
          继续使用
        </Button>
      </DialogActions>
    </Dialog>
  )
}
