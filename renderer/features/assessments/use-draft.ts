import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommand } from '#renderer/api/hooks.ts'
import type { AssessmentDraft, AssessmentId } from '#shared/features/assessments/assessment.ts'

const SAVE_AFTER_MS = 1500

/** How far what is on the screen is kept. */
export type Kept = 'kept' | 'writing' | 'failed'

/** A draft that keeps itself: a moment after the last change, and at once when it is asked to. */
export function useDraft(id: AssessmentId, first: AssessmentDraft) {
  const { mutateAsync } = useCommand('assessments.saveDraft')
  const [draft, setDraft] = useState(first)
  const [kept, setKept] = useState<Kept>('kept')
  const unsaved = useRef<AssessmentDraft | null>(null)

  const save = useCallback(async (): Promise<boolean> => {
    const written = unsaved.current
    if (written === null) return true
    try {
      await mutateAsync({ id, draft: written })
      if (unsaved.current === written) {
        unsaved.current = null
        setKept('kept')
      }
      return true
    } catch {
      setKept('failed')
      return false
    }
  }, [id, mutateAsync])

  useEffect(() => {
    if (unsaved.current === null) return
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft, save])

  const change = useCallback((patch: Partial<AssessmentDraft>) => {
    setDraft((before) => {
      const next = { ...before, ...patch }
      unsaved.current = next
      return next
    })
    setKept('writing')
  }, [])

  /** Nothing more is to be kept: the draft was confirmed or thrown away. */
  const forget = useCallback(() => {
    unsaved.current = null
  }, [])

  return { draft, change, save, forget, kept }
}
