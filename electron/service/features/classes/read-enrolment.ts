import type { ParsedInput } from '#shared/contract/index.ts'
import type { SchoolPeriodId } from '#shared/features/calendar/school-period.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { allocate, type Allocation, type OfferedClass } from '#shared/features/classes/allocate.ts'
import type {
  ApplicantLine,
  ClassSummary,
  EnrolmentSheet,
} from '#shared/features/classes/class-summary.ts'
import type { ClassId } from '#shared/features/classes/interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'
import { tiersOn } from '#service/features/assessments/assessments.public.ts'
import {
  activeChildren,
  listChildren,
  inRosterOrder,
  schoolText,
} from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { knownChildren } from './class-children.ts'
import { listDrawings } from './classes.repository.ts'
import { listAllMembers, listChoices, type MemberRow } from './members.repository.ts'
import { periodOf } from './refusals.ts'
import { isStayFrom } from './stay.ts'
import { countedOn, listSummaries } from './summaries.ts'

/** 报名与分班: who chose what among the classes of a term. Throws NOT_FOUND. */
export function readEnrolment(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { periodId }: ParsedInput<'classes.enrolment'>,
): EnrolmentSheet {
  const classes = offeredIn(db, periodId, today)
  return {
    period: periodOf(db, periodId),
    classes: [...classes],
    children: applicantsOf(db, classes, today),
    drawings: listDrawings(db, periodId),
  }
}

/** Shares out the free places among children on the register, without saving. Throws NOT_FOUND. */
export function drawPlaces(
  context: Pick<QueryContext, 'db' | 'today'>,
  { periodId, seed, perChild }: ParsedInput<'classes.allocation'>,
): Allocation {
  const { classes, children } = readEnrolment(context, { periodId })
  const active = new Set(activeChildren(context.db, context.today).map(({ id }) => id))
  const applicants = children.filter(({ childId }) => active.has(childId))
  return allocate(classes.map(offered), applicants, { seed, perChild })
}

/** Classes of a term or break that have not ended; without a term, those that are not over. */
export function offeredIn(
  db: Reads,
  periodId: SchoolPeriodId | null,
  today: Day,
): readonly ClassSummary[] {
  return listSummaries(db, today).filter(
    (one) =>
      one.periodId === periodId &&
      one.endedOn === null &&
      (periodId !== null || today <= one.endsOn),
  )
}

function offered(one: ClassSummary): OfferedClass {
  const { id, startsOn, endsOn, slots, quota, memberCount } = one
  return { id, startsOn, endsOn, slots, free: quota - memberCount }
}

function applicantsOf(db: Reads, classes: readonly ClassSummary[], today: Day): ApplicantLine[] {
  const byId = new Map(classes.map((one) => [one.id, one]))
  const choices = Map.groupBy(
    listChoices(db).filter(({ classId }) => byId.has(classId)),
    ({ childId }) => childId,
  )
  const members = Map.groupBy(listAllMembers(db), ({ childId }) => childId)
  const tiers = tiersOn(db, today)
  const active = new Set(activeChildren(db, today).map(({ id }) => id))
  const lines = listChildren(db)
    .filter(({ id }) => active.has(id) || choices.has(id))
    .map((child): ApplicantLine => {
      const stays = members.get(child.id) ?? []
      const tier = tiers.get(child.id) ?? 'none'
      return {
        childId: child.id,
        name: child.name,
        number: child.number,
        pinyin: child.pinyin,
        initials: child.initials,
        village: child.village,
        school: schoolText(child),
        tier: tier === 'none' ? null : tier,
        hadClassBefore: stays.some(({ classId }) => !byId.has(classId)),
        choices: (choices.get(child.id) ?? []).map(({ classId }) => classId),
        holds: heldAmong(byId, stays, today),
      }
    })
  return inRosterOrder<ApplicantLine & { readonly childId: ChildId }>(lines, knownChildren(db))
}

function heldAmong(
  byId: ReadonlyMap<ClassId, ClassSummary>,
  stays: readonly MemberRow[],
  today: Day,
): ClassId[] {
  return stays
    .filter((stay) => {
      const one = byId.get(stay.classId)
      return one !== undefined && isStayFrom(stay, countedOn(one, today))
    })
    .map(({ classId }) => classId)
}
