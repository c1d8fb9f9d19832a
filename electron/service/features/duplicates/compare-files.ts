import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import type {
  ComparedFile,
  ComparedHistory,
  Comparison,
} from '#shared/features/duplicates/duplicate.ts'
import { reasonsFor } from '#shared/features/duplicates/find-duplicates.ts'
import type { DocumentState } from '#shared/features/duplicates/merge-fields.ts'
import type { Day } from '#shared/kernel/day.ts'
import { checkIdNumber, maskIdNumber } from '#shared/kernel/id-number.ts'
import { recordState } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  familyOfChild,
  matchedPeople,
  namingPeople,
  otherChildren,
  whereaboutsOf,
} from './family-people.repository.ts'
import { historyLines, whereaboutsLines } from './history-lines.ts'
import { isOlderNumber } from './list-candidates.ts'
import { comparedChild, refuseSame } from './merge-files.ts'
import { CHILD_FACTS, contradict, differ } from './merge-periods.ts'
import { onlyWhereabouts } from './merge-family.ts'
import { recordCounts } from './move-records.ts'
import { obstaclesOf } from './obstacles.ts'
import { stampOf } from './stamp.ts'

/**
 * Two files side by side, the older number on the left. Throws NOT_FOUND, DUPLICATE_SAME_CHILD and
 * DUPLICATE_ALREADY_MERGED.
 */
export function compareFiles(
  context: QueryContext,
  { leftId, rightId }: ParsedInput<'duplicates.compare'>,
): Comparison {
  const { db, today } = context
  refuseSame(leftId, rightId)
  const [one, other] = [comparedChild(db, leftId), comparedChild(db, rightId)]
  const [left, right] = isOlderNumber(one.number, other.number) ? [one, other] : [other, one]
  context.about('child', left.id)
  context.about('child', right.id)
  return {
    stamp: stampOf(db, left.id, right.id),
    left: fileOf(db, left, today),
    right: fileOf(db, right, today),
    reasons: reasonsFor(left, right).map(({ code }) => code),
    histories: historiesOf(db, left.id, right.id),
    records: { left: recordCounts(db, left.id), right: recordCounts(db, right.id) },
    obstacles: obstaclesOf(db, today, left.id, right.id),
  }
}

function fileOf(db: Reads, child: Child, today: Day): ComparedFile {
  const { idNumber, ...shown } = child
  const familyId = familyOfChild(db, child.id)
  return {
    ...shown,
    maskedIdNumber: idNumber === null ? null : maskIdNumber(idNumber),
    documentState: documentState(child, today),
    recordState: recordState(db, child.id),
    familyId,
    siblings: familyId === null ? [] : otherChildren(db, familyId, [child.id]),
  }
}

function documentState({ idType, idNumber }: Child, today: Day): DocumentState {
  if (idNumber === null) return 'none'
  if (idType !== 'identity-card') return 'other'
  return checkIdNumber(idNumber, { today }).ok ? 'valid' : 'wrong'
}

function historiesOf(db: Reads, left: ChildId, right: ChildId): ComparedHistory[] {
  const naming = namingPeople(db)
  const own = CHILD_FACTS.map((fact) => ({
    fact,
    left: historyLines(db, fact, left),
    right: historyLines(db, fact, right),
    overlaps: contradict(db, fact, left, right, naming),
  }))
  const [leftPlaces, rightPlaces] = [whereaboutsLines(db, left), whereaboutsLines(db, right)]
  const whereabouts = {
    fact: 'whereabouts' as const,
    left: leftPlaces,
    right: rightPlaces,
    overlaps: wereElsewhere(db, left, right),
  }
  return [...own, whereabouts].filter((one) => one.left.length > 0 || one.right.length > 0)
}

/** Whether a parent is said to have been in two places on the same days. */
function wereElsewhere(db: Reads, left: ChildId, right: ChildId): boolean {
  if (familyOfChild(db, left) === familyOfChild(db, right)) return false
  return [...matchedPeople(db, left, right)].some(([from, to]) =>
    differ(whereaboutsOf(db, to), whereaboutsOf(db, from), onlyWhereabouts),
  )
}
