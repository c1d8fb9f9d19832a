import { useCallback, useEffect } from 'react'
import { useCommand } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/api/use-kept-draft.ts'
import type { KeptSheet } from '#shared/features/tutoring/roll-call.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { RollCallDraft } from './roll-call-draft.ts'

/**
 * Keeps a sheet that is being filled in, a moment after the last change, so that a power cut loses
 * nothing; what is saved or thrown away is not kept any longer.
 */
export function useKeptSheet({
  termId,
  day,
  draft,
  isDirty,
}: {
  readonly termId: TermId
  readonly day: Day
  readonly draft: RollCallDraft
  readonly isDirty: boolean
}) {
  const { mutateAsync: send } = useCommand('tutoring.keepSheet')
  const keep = useCallback(
    async (sheet: KeptSheet | null) => {
      await send({ termId, day, sheet })
      return true
    },
    [day, send, termId],
  )
  const { change, forget } = useKeptDraft<KeptSheet | null>(null, keep)
  useEffect(() => {
    if (isDirty) change(() => sheetOf(draft))
    else forget()
  }, [change, draft, forget, isDirty])
  /** The sheet is thrown away: what was kept of it goes too. */
  const letGo = useCallback(() => {
    forget()
    void keep(null).catch(() => {})
  }, [forget, keep])
  return { letGo }
}

function sheetOf({ session, marks }: RollCallDraft): KeptSheet {
  const { tutorCount } = session
  return {
    session: { ...session, tutorCount: Number.isFinite(tutorCount) ? tutorCount : null },
    marks: [...marks],
  }
}
