import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall, type Role } from '#shared/contract/roles.ts'
import type { Duty } from '#shared/features/workbench/today.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { periodContaining, previousPeriod } from '#shared/kernel/period.ts'
import { assessmentDuties } from '#service/features/assessments/assessments.public.ts'
import { ageDuties } from '#service/features/children/children.public.ts'
import { calendarDuties } from '#service/features/calendar/calendar.public.ts'
import { campDaysDue } from '#service/features/camps/camps.public.ts'
import { consentDuties } from '#service/features/consents/consents.public.ts'
import { gradeDuties } from '#service/features/grades/grades.public.ts'
import { overdueLoans } from '#service/features/library/library.public.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import { planDuties } from '#service/features/plans/plans.public.ts'
import { hasReport } from '#service/features/reports/reports.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import { rollCallDue, signOutDue } from '#service/features/tutoring/tutoring.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** The route of the page on which a duty is done: who may not read it is not asked to do it. */
const DONE_ON: Readonly<Record<Duty['code'], RouteName>> = {
  'roll-call': 'tutoring.day',
  'sign-out': 'tutoring.day',
  'camp-day': 'camps.get',
  'overdue-loan': 'library.loans',
  assessment: 'assessments.start',
  countersign: 'assessments.countersign',
  'plan-task': 'plans.addNote',
  'plan-approval': 'plans.decide',
  'plan-close': 'plans.requestClosure',
  'age-turn': 'children.update',
  'grade-advance': 'grades.advance',
  'own-consent': 'consents.record',
  'consent-paper': 'consents.addPaper',
  'holiday-notice': 'calendar.saveNotice',
  report: 'reports.list',
}

/** What waits today for somebody of this role, the longest overdue first. */
export function dutiesOn(db: Reads, today: Day, role: Role): readonly Duty[] {
  return everyDuty(db, today).filter(({ code }) => mayCall(role, contract[DONE_ON[code]].access))
}

function everyDuty(db: Reads, today: Day): readonly Duty[] {
  return [
    ...rollCalls(db, today),
    ...campDays(db, today),
    ...loans(db, today),
    ...assessmentDuties(db, today),
    ...planDuties(db, today),
    ...ageDuties(db, today),
    ...gradeDuties(db, today),
    ...consentDuties(db, today),
    ...calendarDuties(db, today),
    ...report(db, today),
  ]
    .map((duty) => ({ ...duty, isLate: duty.dueOn < today }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

type Dated = Omit<Duty, 'isLate'>

function rollCalls(db: Reads, today: Day): readonly Dated[] {
  const calls = rollCallDue(db, today).map((due) => ({ code: 'roll-call' as const, ...due }))
  const outs = signOutDue(db, today).map((due) => ({ code: 'sign-out' as const, ...due }))
  return [...calls, ...outs].map(({ code, termId, termName, day, childCount }) => ({
    code,
    subject: termName,
    subjectId: termId,
    dueOn: day,
    count: childCount,
  }))
}

function campDays(db: Reads, today: Day): readonly Dated[] {
  return campDaysDue(db, today).map(({ campId, name, day, memberCount }) => ({
    code: 'camp-day',
    subject: name,
    subjectId: campId,
    dueOn: day,
    count: memberCount,
  }))
}

function loans(db: Reads, today: Day): readonly Dated[] {
  return overdueLoans(db, today).map(({ id, title, childName, dueOn }) => ({
    code: 'overdue-loan',
    subject: `${childName}《${title}》`,
    subjectId: id,
    dueOn,
    count: null,
  }))
}

/** The report of the quarter before, due some days after its end (R34), once the site has begun. */
function report(db: Reads, today: Day): readonly Dated[] {
  const period = previousPeriod(periodContaining('quarter', today))
  const began = getSite(db).contract.startsOn <= period.endsOn
  if (!began || hasReport(db, period)) return []
  const dueOn = addDays(period.endsOn, policyOn(db, today).report_due_days)
  return [{ code: 'report', subject: period.label, subjectId: null, dueOn, count: null }]
}
