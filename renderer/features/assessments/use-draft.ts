import { useCallback } from 'react'
import { useCommand } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/api/use-kept-draft.ts'
import type { AssessmentDraft, AssessmentId } from '#shared/features/assessments/assessment.ts'

/** The draft of an assessment, kept while it is filled in. */
export function useDraft(id: AssessmentId, first: AssessmentDraft) {
  const { mutateAsync } = useCommand('assessments.saveDraft')
  const keep = useCallback(
    async (draft: AssessmentDraft) => {
      await mutateAsync({ id, draft })
      return true
    },
    [id, mutateAsync],
  )
  const { change: alter, ...kept } = useKeptDraft(first, keep)
  const change = useCallback(
    (patch: Partial<AssessmentDraft>) => alter((before) => ({ ...before, ...patch })),
    [alter],
  )
  return { ...kept, change }
}
