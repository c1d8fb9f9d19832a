import { Alert, Button, Snackbar } from '@mui/material'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'

interface NoticeContent {
  readonly text: string
  readonly severity: 'success' | 'info' | 'warning' | 'error'
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

interface Notices {
  /** A word of success at the bottom of the window, with an optional way back, for eight seconds. */
  succeed(text: string, action?: NoticeContent['action']): void
  warn(text: string): void
  fail(text: string): void
}

const NoticeContext = createContext<Notices | null>(null)
const SHOWN_MS = 8000

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<NoticeContent | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  // A new notice begins its own eight seconds instead of what the one before has left.
  const [count, setCount] = useState(0)
  const show = useCallback((next: NoticeContent) => {
    setNotice(next)
    setIsOpen(true)
    setCount((shown) => shown + 1)
  }, [])
  const notices = useMemo<Notices>(
    () => ({
      succeed: (text, action) =>
        show({ text, severity: 'success', ...(action === undefined ? {} : { action }) }),
      warn: (text) => show({ text, severity: 'warning' }),
      fail: (text) => show({ text, severity: 'error' }),
    }),
    [show],
  )
  const close = () => setIsOpen(false)
  return (
    <NoticeContext.Provider value={notices}>
      {children}
      <Snackbar
        key={count}
        open={isOpen}
        autoHideDuration={SHOWN_MS}
        onClose={(_event, reason) => {
          if (reason !== 'clickaway') close()
        }}
        anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
      >
        <Alert
          severity={notice?.severity ?? 'info'}
          variant="filled"
          onClose={close}
          action={notice?.action && <NoticeAction action={notice.action} onDone={close} />}
        >
          {notice?.text}
        </Alert>
      </Snackbar>
    </NoticeContext.Provider>
  )
}

export function useNotice(): Notices {
  const notices = useContext(NoticeContext)
  if (notices === null) throw new Error('useNotice is used outside NoticeProvider')
  return notices
}

function NoticeAction({
  action,
  onDone,
}: {
  readonly action: NonNullable<NoticeContent['action']>
  readonly onDone: () => void
}) {
  return (
    <Button
      color="inherit"
      onClick={() => {
        action.onClick()
        onDone()
      }}
    >
      {action.label}
    </Button>
  )
}
