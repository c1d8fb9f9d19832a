import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import type { PlanId } from '#shared/features/plans/plan.ts'
import { PLANS_TEXTS } from './plans.text.ts'

/** Begins the plan of a child, or goes on with the one being written. */
export function useStartPlan(onStarted: (id: PlanId) => void) {
  const notice = useNotice()
  const command = useCommand('plans.start')
  const start = (childId: ChildId, takeOver: boolean) =>
    command.mutate(
      { childId, takeOver },
      {
        onSuccess: ({ id }) => onStarted(id),
        onError: (error) => notice.fail(errorText(error, PLANS_TEXTS)),
      },
    )
  return { start, isBusy: command.isPending }
}
