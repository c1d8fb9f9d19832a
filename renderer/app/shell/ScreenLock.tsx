import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material'
import { useEffect } from 'react'
import { useIdle } from './use-idle.ts'

const WARNING_MS = 30_000

/**
 * Locks with Ctrl+L, and by itself after a time without key or mouse, announced half a minute
 * before. Nothing typed is lost: the page waits under the lock for the same account.
 */
export function ScreenLock({
  idleMs,
  warningMs = WARNING_MS,
  onLock,
}: {
  readonly idleMs: number
  readonly warningMs?: number
  /** Keep it the same between renders: the idle time begins anew with another one. */
  readonly onLock: () => void
}) {
  const secondsLeft = useIdle({ idleMs, warningMs }, onLock)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      onLock()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onLock])
  return secondsLeft !== null && <IdleWarning secondsLeft={secondsLeft} />
}

/** Any key or movement of the mouse makes it go away. */
function IdleWarning({ secondsLeft }: { readonly secondsLeft: number }) {
  return (
    <Dialog open maxWidth="xs">
      <DialogTitle>即将锁定</DialogTitle>
      <DialogContent>
        <Typography>
          已有一段时间没有操作，{secondsLeft} 秒后锁定。锁定后用同一账号登录，可以接着办理。
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
