import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { ASSESSMENTS_TEXTS } from './assessments.text.ts'

/** Begins the assessment of a child, or goes on with its draft. */
export function useStart(onStarted: (id: AssessmentId) => void) {
  const notice = useNotice()
  const command = useCommand('assessments.start')
  const start = (childId: ChildId) =>
    command.mutate(
      { childId },
      {
        onSuccess: ({ id }) => onStarted(id),
        onError: (error) => notice.fail(errorText(error, ASSESSMENTS_TEXTS)),
      },
    )
  return { start, isBusy: command.isPending }
}
