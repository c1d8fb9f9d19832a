import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommand } from '#renderer/api/hooks.ts'
import {
  planDraftSchema,
  type Plan,
  type PlanDraft,
  type PlanLine,
} from '#shared/features/plans/plan.ts'

const SAVE_AFTER_MS = 1500

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

/** How far what is on the screen is kept; `unfit`: something on it cannot be kept as it stands. */
export type Kept = 'kept' | 'writing' | 'unfit' | 'failed'

/** A plan that keeps itself: a moment after the last change, and at once when it is asked to. */
export function usePlanDraft(plan: Plan) {
  const { id } = plan
  const { mutateAsync } = useCommand('plans.saveDraft')
  const [edited, setEdited] = useState<EditedPlan>(() => editedFrom(plan))
  const [kept, setKept] = useState<Kept>('kept')
  const unsaved = useRef<EditedPlan | null>(null)

  const save = useCallback(async (): Promise<boolean> => {
    const written = unsaved.current
    if (written === null) return true
    const draft = draftOf(written)
    if (draft === null) {
      setKept('unfit')
      return false
    }
    try {
      await mutateAsync({ id, draft })
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
  }, [edited, save])

  const change = useCallback((patch: (before: EditedPlan) => EditedPlan) => {
    setEdited((before) => {
      const next = patch(before)
      unsaved.current = next
      return next
    })
    setKept('writing')
  }, [])

  /** Nothing more is to be kept: the plan was submitted or thrown away. */
  const forget = useCallback(() => {
    unsaved.current = null
  }, [])

  return { edited, change, save, forget, kept }
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
