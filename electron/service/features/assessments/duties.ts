import type { DueItem } from '#shared/features/assessments/due.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { dueItems, situationOn, waitingRows, type Situation } from './list-due.ts'

interface AssessmentDuty {
  readonly code: 'assessment' | 'countersign'
  readonly subject: string
  readonly subjectId: number | null
  readonly dueOn: Day
  readonly count: number | null
}

/**
 * What waits for the desk: a child of its own line after an event or in 紧急救助, the others
 * together, so that a hundred children to be assessed are one line and not a hundred.
 */
export function assessmentDuties(db: Reads, today: Day): readonly AssessmentDuty[] {
  const situation = situationOn(db, today)
  const items = dueItems(situation, today).filter(({ state }) => state !== 'soon')
  const urgent = items.filter(({ state, tier }) => state === 'event' || tier === 'T3')
  const rest = items.filter((item) => !urgent.includes(item))
  return [
    ...urgent.map(({ id, name, dueOn: day }) => line('assessment', name, id, day, null)),
    ...together(
      '待复评',
      rest.filter(({ state }) => state === 'overdue'),
    ),
    ...together(
      '未评估',
      rest.filter(({ state }) => state === 'never'),
    ),
    ...countersigns(situation),
  ]
}

function together(subject: string, items: readonly DueItem[]): readonly AssessmentDuty[] {
  const [first] = items.map(({ dueOn: day }) => day).toSorted()
  return first === undefined ? [] : [line('assessment', subject, null, first, items.length)]
}

function countersigns(situation: Situation): readonly AssessmentDuty[] {
  return waitingRows(situation).map(({ child, row }) =>
    line('countersign', child.name, row.id, row.assessedOn, null),
  )
}

function line(
  code: AssessmentDuty['code'],
  subject: string,
  subjectId: number | null,
  day: Day,
  count: number | null,
): AssessmentDuty {
  return { code, subject, subjectId, dueOn: day, count }
}
