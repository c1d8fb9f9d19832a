import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall, type Role } from '#shared/contract/roles.ts'
import type { Duty } from '#shared/features/workbench/today.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { periodContaining, previousPeriod } from '#shared/kernel/period.ts'
import { assessmentDuties } from '#service/features/assessments/assessments.public.ts'
import { ageDuties } from '#service/features/children/children.public.ts'
import { calendarDuties } from '#service/features/calendar/calendar.public.ts'
import { classSessionsDue } from '#service/features/classes/classes.public.ts'
import { campDaysDue } from '#service/features/camps/camps.public.ts'
import { consentDuties } from '#service/features/consents/consents.public.ts'
import { gradeDuties } from '#service/features/grades/grades.public.ts'
import { overdueLoans } from '#service/features/library/library.public.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import { sessionsNotRecorded } from '#service/features/parent-school/parent-school.public.ts'
import { planDuties } from '#service/features/plans/plans.public.ts'
import { programmeDuties } from '#service/features/programmes/programmes.public.ts'
import { hasReport } from '#service/features/reports/reports.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import {
  absencesDue,
  closeDue,
  rollCallDue,
  signOutDue,
} from '#service/features/tutoring/tutoring.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** The route of the page on which a duty is done: who may not read it is not asked to do it. */
const DONE_ON: Readonly<Record<Duty['code'], RouteName>> = {
  'roll-call': 'tutoring.day',
  'sign-out': 'tutoring.day',
  'tutoring-close': 'tutoring.closeDay',
  'tutoring-absence': 'tutoring.absences',
  'camp-day': 'camps.get',
  'class-session': 'classes.takeRollCall',
  'parent-session': 'parent-school.record',
  'camp-readiness': 'programmes.confirm',
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
    ...absences(db, today),
    ...campDays(db, today),
    ...classSessions(db, today),
    ...parentSessions(db, today),
    ...programmeDuties(db, today),
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
  const closings = closeDue(db, today).map((due) => ({ code: 'tutoring-close' as const, ...due }))
  return [...calls, ...outs, ...closings].map(({ code, termId, termName, day, childCount }) => ({
    code,
    subject: termName,
    subjectId: termId,
    dueOn: day,
    count: code === 'tutoring-close' && childCount === 0 ? null : childCount,
  }))
}

/** Children absent several sessions in a row, whose family nobody has reached. */
function absences(db: Reads, today: Day): readonly Dated[] {
  return absencesDue(db, today).map(({ termId, name, to, days }) => ({
    code: 'tutoring-absence',
    subject: name,
    subjectId: termId,
    dueOn: to,
    count: days,
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

function classSessions(db: Reads, today: Day): readonly Dated[] {
  return classSessionsDue(db, today).map(({ sessionId, className, day, childCount }) => ({
    code: 'class-session',
    subject: className,
    subjectId: sessionId,
    dueOn: day,
    count: childCount,
  }))
}

function parentSessions(db: Reads, today: Day): readonly Dated[] {
  return sessionsNotRecorded(db, today).map(({ id, title, day, invited }) => ({
    code: 'parent-session',
    subject: title,
    subjectId: id,
    dueOn: day,
    count: invited,
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
