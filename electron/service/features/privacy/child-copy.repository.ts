import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { homeworkSchema, mealSchema } from '#shared/features/tutoring/remarks.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { rosterVerdictSchema } from '#shared/features/imports/roster-problem.ts'
import { formStateSchema } from '#shared/features/enrolments/camp-form.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

// What the whole program holds about one child: these texts only show it, they decide nothing.
const CAMPS = query(
  `SELECT camp.name AS camp, member.enrolled_on AS enrolledOn, member.withdrawn_on AS withdrawnOn
   FROM camp_member AS member JOIN camp ON camp.id = member.camp_id
   WHERE member.child_id = @childId ORDER BY member.enrolled_on`,
  z.object({ camp: z.string(), enrolledOn: daySchema, withdrawnOn: daySchema.nullable() }),
)
const CAMP_DAYS = query(
  `SELECT day.day, camp.name AS camp, attendance.morning, attendance.afternoon
   FROM camp_attendance AS attendance
   JOIN camp_day AS day ON day.id = attendance.camp_day_id
   JOIN camp ON camp.id = day.camp_id
   WHERE attendance.child_id = @childId ORDER BY day.day`,
  z.object({
    day: daySchema,
    camp: z.string(),
    morning: attendanceStatusSchema.nullable(),
    afternoon: attendanceStatusSchema.nullable(),
  }),
)
const TERMS = query(
  `SELECT term.name AS term, member.joined_on AS joinedOn, member.left_on AS leftOn
   FROM tutoring_member AS member JOIN tutoring_term AS term ON term.id = member.term_id
   WHERE member.child_id = @childId ORDER BY member.joined_on`,
  z.object({ term: z.string(), joinedOn: daySchema, leftOn: daySchema.nullable() }),
)
const TUTORING_DAYS = query(
  `SELECT session.day, term.name AS term, mark.status, mark.signed_in_at AS signedInAt,
     mark.signed_out_at AS signedOutAt, mark.collected_by AS collectedBy, mark.homework, mark.meal,
     mark.health
   FROM tutoring_attendance AS mark
   JOIN tutoring_session AS session ON session.id = mark.session_id
   JOIN tutoring_term AS term ON term.id = session.term_id
   WHERE mark.child_id = @childId ORDER BY session.day`,
  z.object({
    day: daySchema,
    term: z.string(),
    status: attendanceStatusSchema,
    signedInAt: z.string().nullable(),
    signedOutAt: z.string().nullable(),
    collectedBy: z.string(),
    homework: homeworkSchema,
    meal: mealSchema,
    health: z.string(),
  }),
)
const CLASSES = query(
  `SELECT c.name AS class, m.joined_on AS joinedOn, m.left_on AS leftOn
   FROM class_member AS m JOIN interest_class AS c ON c.id = m.class_id
   WHERE m.child_id = @childId ORDER BY m.joined_on, m.id`,
  z.object({ class: z.string(), joinedOn: daySchema, leftOn: daySchema.nullable() }),
)
const CLASS_CHOICES = query(
  `SELECT c.name AS class, w.rank, w.chosen_on AS chosenOn
   FROM class_choice AS w JOIN interest_class AS c ON c.id = w.class_id
   WHERE w.child_id = @childId ORDER BY w.chosen_on, w.rank`,
  z.object({ class: z.string(), rank: z.int(), chosenOn: daySchema }),
)
const CLASS_DAYS = query(
  `SELECT s.day, c.name AS class, a.status
   FROM class_attendance AS a JOIN class_session AS s ON s.id = a.class_session_id
   JOIN interest_class AS c ON c.id = s.class_id
   WHERE a.child_id = @childId ORDER BY s.day, s.starts_at`,
  z.object({ day: daySchema, class: z.string(), status: attendanceStatusSchema }),
)
const CAMP_FORMS = query(
  `SELECT camp.name AS camp, form.applied_on AS appliedOn, form.state, form.consent_on AS consentOn,
     form.consent_by AS consentBy, form.health, form.allergy, form.medication,
     form.contact_name AS contactName, form.contact_phone AS contactPhone, form.note
   FROM camp_form AS form JOIN camp ON camp.id = form.camp_id
   WHERE form.child_id = @childId ORDER BY form.applied_on, form.id`,
  z.object({
    camp: z.string(),
    appliedOn: daySchema,
    state: formStateSchema,
    consentOn: daySchema.nullable(),
    consentBy: z.string(),
    health: z.string(),
    allergy: z.string(),
    medication: z.string(),
    contactName: z.string(),
    contactPhone: z.string(),
    note: z.string(),
  }),
)
const CAMP_INCIDENTS = query(
  `SELECT incident.day, incident.happened_at AS happenedAt, camp.name AS camp, incident.what,
     incident.measures, coalesce((SELECT group_concat(note.noted_on || ' ' || note.text, '；')
       FROM camp_incident_note AS note WHERE note.incident_id = incident.id), '') AS notes
   FROM camp_incident AS incident JOIN camp ON camp.id = incident.camp_id
   WHERE incident.child_id = @childId ORDER BY incident.day, incident.happened_at`,
  z.object({
    day: daySchema,
    happenedAt: z.string(),
    camp: z.string(),
    what: z.string(),
    measures: z.string(),
    notes: z.string(),
  }),
)
const PARENT_SESSIONS = query(
  `SELECT session.day, session.title, person.name AS person, guest.status, guest.score,
     guest.feedback
   FROM parent_guest AS guest JOIN parent_session AS session ON session.id = guest.session_id
   JOIN family_person AS person ON person.id = guest.person_id
   WHERE guest.child_id = @childId ORDER BY session.day, guest.id`,
  z.object({
    day: daySchema,
    title: z.string(),
    person: z.string(),
    status: attendanceStatusSchema.nullable(),
    score: z.int().nullable(),
    feedback: z.string(),
  }),
)
const TUTORING_CALLS = query(
  `SELECT day, person, phone, reached, outcome FROM tutoring_call
   WHERE child_id = @childId ORDER BY day, id`,
  z.object({
    day: daySchema,
    person: z.string(),
    phone: z.string(),
    reached: z.boolean(),
    outcome: z.string(),
  }),
)
const LOANS = query(
  `SELECT title.title, loan.lent_on AS lentOn, loan.due_on AS dueOn, loan.closed_on AS closedOn,
     loan.closed_as AS closedAs
   FROM loan JOIN book_copy AS copy ON copy.id = loan.copy_id
   JOIN book_title AS title ON title.id = copy.title_id
   WHERE loan.child_id = @childId ORDER BY loan.lent_on, loan.id`,
  z.object({
    title: z.string(),
    lentOn: daySchema,
    dueOn: daySchema,
    closedOn: daySchema.nullable(),
    closedAs: z.enum(['returned', 'lost']).nullable(),
  }),
)
const IMPORTS = query(
  `SELECT batch.imported_at AS importedAt, batch.file_name AS fileName, line.sheet,
     line.row_number AS rowNumber, line.verdict, line.problems
   FROM import_row AS line JOIN import_batch AS batch ON batch.id = line.batch_id
   WHERE line.child_id = @childId ORDER BY line.id`,
  z.object({
    importedAt: z.string(),
    fileName: z.string(),
    sheet: z.string(),
    rowNumber: z.int(),
    verdict: rosterVerdictSchema,
    problems: z.string(),
  }),
)
// Mandatory reports are not told: the one who asks may be the one who was reported (未保法 art. 11).
const ASSESSMENTS = query(
  `SELECT assessed_on AS assessedOn, participants, tier, grounds FROM assessment
   WHERE child_id = @childId AND status = 'confirmed' ORDER BY assessed_on, id`,
  z.object({
    assessedOn: daySchema,
    participants: z.string(),
    tier: tierSchema,
    grounds: z.string(),
  }),
)
const REPORTS = query(
  `SELECT starts_on AS startsOn, ends_on AS endsOn, max(version) AS version FROM report
   WHERE starts_on <= coalesce(@leftOn, ends_on) AND @registeredOn <= ends_on
   GROUP BY starts_on, ends_on ORDER BY starts_on`,
  z.object({ startsOn: daySchema, endsOn: daySchema, version: z.int() }),
)
const ACCESS = query(
  `SELECT account.display_name AS person, event.kind, count(*) AS count,
     min(event.at) AS firstAt, max(event.at) AS lastAt
   FROM audit_subject AS about
   JOIN audit_event AS event ON event.id = about.event_id
   JOIN account ON account.id = event.account_id
   WHERE about.subject = 'child' AND about.subject_id = @childId
   GROUP BY account.id, event.kind ORDER BY min(event.at)`,
  z.object({
    person: z.string(),
    kind: z.string(),
    count: z.int(),
    firstAt: z.string(),
    lastAt: z.string(),
  }),
)

/** Every row about one child, in order of time. */
export function readTraces(
  db: Reads,
  child: { readonly id: ChildId; readonly registeredOn: string; readonly leftOn: string | null },
) {
  const childId = { childId: child.id }
  return {
    camps: db.all(CAMPS, childId),
    campDays: db.all(CAMP_DAYS, childId),
    campForms: db.all(CAMP_FORMS, childId),
    campIncidents: db.all(CAMP_INCIDENTS, childId),
    terms: db.all(TERMS, childId),
    tutoringDays: db.all(TUTORING_DAYS, childId),
    classes: db.all(CLASSES, childId),
    classChoices: db.all(CLASS_CHOICES, childId),
    classDays: db.all(CLASS_DAYS, childId),
    parentSessions: db.all(PARENT_SESSIONS, childId),
    tutoringCalls: db.all(TUTORING_CALLS, childId),
    loans: db.all(LOANS, childId),
    imports: db.all(IMPORTS, childId),
    assessments: db.all(ASSESSMENTS, childId),
    reports: db.all(REPORTS, { registeredOn: child.registeredOn, leftOn: child.leftOn }),
    access: db.all(ACCESS, childId),
  }
}
export type ChildTraces = ReturnType<typeof readTraces>
