import { useCallback } from 'react'
import { useCommand } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/api/use-kept-draft.ts'
import {
  planDraftSchema,
  type Plan,
  type PlanDraft,
  type PlanLine,
} from '#shared/features/plans/plan.ts'

/** A line on the screen: dates may be half typed. `key` stays with it while others come and go. */
export interface EditedLine extends Omit<PlanDraft['lines'][number], 'startsOn' | 'endsOn'> {
  readonly key: number
  readonly startsOn: string
  readonly endsOn: string
}

export interface EditedPlan extends Omit<PlanDraft, 'startsOn' | 'endsOn' | 'lines'> {
  readonly startsOn: string
  readonly endsOn: string
  readonly lines: readonly EditedLine[]
}

/** The draft of a plan, kept while it is written. */
export function usePlanDraft(plan: Plan) {
  const { id } = plan
  const { mutateAsync } = useCommand('plans.saveDraft')
  const keep = useCallback(
    async (edited: EditedPlan) => {
      const draft = draftOf(edited)
      if (draft !== null) await mutateAsync({ id, draft })
      return draft !== null
    },
    [id, mutateAsync],
  )
  const { draft: edited, ...kept } = useKeptDraft(editedFrom(plan), keep)
  return { edited, ...kept }
}

/** What is sent, or null while a date is not a day or a number not one that is allowed. */
export function draftOf({ lines, ...plan }: EditedPlan): PlanDraft | null {
  const draft = { ...plan, lines: lines.map(({ key: _key, ...line }) => line) }
  const parsed = planDraftSchema.safeParse(draft)
  return parsed.success ? parsed.data : null
}

function editedFrom({ startsOn, endsOn, lead, summary, lines }: Plan): EditedPlan {
  return { startsOn, endsOn, lead, summary, lines: lines.map(editedLine) }
}

function editedLine(line: PlanLine): EditedLine {
  const { kind, goal, indicator, frequency, times, responsible, startsOn, endsOn } = line
  return {
    key: line.id,
    kind,
    goal,
    indicator,
    frequency,
    times,
    responsible,
    startsOn,
    endsOn,
    carriedFrom: line.carriedFrom,
  }
}
