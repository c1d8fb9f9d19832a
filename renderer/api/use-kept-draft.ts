import { useCallback, useEffect, useRef, useState } from 'react'

const SAVE_AFTER_MS = 1500

/** How far what is on the screen is kept; `unfit`: something on it cannot be kept as it stands. */
export type Kept = 'kept' | 'writing' | 'unfit' | 'failed'

/**
 * A draft that keeps itself: a moment after the last change, and at once when it is asked to. `keep`
 * stays the same between renders, sends the draft, and answers false when it cannot be kept as it
 * stands.
 */
export function useKeptDraft<Draft>(first: Draft, keep: (draft: Draft) => Promise<boolean>) {
  const [draft, setDraft] = useState(first)
  const [kept, setKept] = useState<Kept>('kept')
  const latest = useRef(first)
  const unsaved = useRef<{ readonly draft: Draft } | null>(null)

  const save = useCallback(async (): Promise<boolean> => {
    const written = unsaved.current
    if (written === null) return true
    try {
      if (!(await keep(written.draft))) {
        setKept('unfit')
        return false
      }
    } catch {
      setKept('failed')
      return false
    }
    if (unsaved.current === written) {
      unsaved.current = null
      setKept('kept')
    }
    return true
  }, [keep])

  useEffect(() => {
    if (unsaved.current === null) return
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft, save])

  const change = useCallback((alter: (before: Draft) => Draft) => {
    latest.current = alter(latest.current)
    unsaved.current = { draft: latest.current }
    setDraft(latest.current)
    setKept('writing')
  }, [])

  /** Nothing more is to be kept: the draft was confirmed, submitted or thrown away. */
  const forget = useCallback(() => {
    unsaved.current = null
  }, [])

  return { draft, change, save, forget, kept }
}
