import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetRecords, refreshRecords } from '#renderer/api/events.ts'
import type { Account, SiteStatus } from '#shared/features/accounts/account.ts'

interface Work {
  /** Whose page is open, seen or covered; null when there is none. */
  readonly worker: Account | null
  /** Closes the page with everything on it. */
  readonly close: () => void
}

/**
 * Keeps a page for the person who opened it. Locked or interrupted, it waits for that account to
 * sign in again; when another account does, it is closed, every record forgotten, and the other
 * begins on the first page.
 */
export function useWork(status: SiteStatus | undefined, goHome: () => Promise<void>): Work {
  const client = useQueryClient()
  const account = status?.account ?? null
  const isLocked = status?.state === 'locked'
  const [worker, setWorker] = useState<Account | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  // The page of one who leaves is closed only now: before, the status would open it again.
  if (isLocked && isLeaving) {
    setIsLeaving(false)
    setWorker(null)
  }
  const wasLocked = useRef(false)
  useEffect(() => {
    if (isLocked) wasLocked.current = true
    if (account === null) return
    const cameBack = wasLocked.current
    wasLocked.current = false
    if (!cameBack || account.id === worker?.id) {
      if (cameBack) refreshRecords(client)
      setWorker(account)
      return
    }
    forgetRecords(client)
    void goHome().then(() => setWorker(account))
  }, [account, client, goHome, isLocked, worker?.id])
  useEffect(() => {
    if (isLocked && worker === null) forgetRecords(client)
  }, [client, isLocked, worker])
  const close = useCallback(() => setIsLeaving(true), [])
  const isTheirs = account === null || account.id === worker?.id
  return { worker: isTheirs ? worker : null, close }
}
