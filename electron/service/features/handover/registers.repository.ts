import { z } from 'zod'
import { childSchema } from '#shared/features/children/child.ts'
import { campDayStatusSchema } from '#shared/features/camps/camp-day.ts'
import { campKindSchema } from '#shared/features/camps/camp.ts'
import { incidentKindSchema } from '#shared/features/camps/incident.ts'
import { formStateSchema } from '#shared/features/enrolments/camp-form.ts'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { homeworkSchema, mealSchema } from '#shared/features/tutoring/remarks.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { childCategoryCodeSchema } from '#shared/kernel/codes/child-categories.ts'
import { query } from '#service/platform/database/query.ts'

// The registers of the site as lists, for whoever goes on with the work: these texts only show
// what is recorded, they decide nothing.
const text = z.string()
const maybe = z.string().nullable()

export const CHILDREN = query(
  `SELECT id, number, name, pinyin, initials, sex, born_on AS bornOn, id_type AS idType,
     id_number AS idNumber, no_id_reason AS noIdReason, ethnic_code AS ethnicCode, village, address,
     school, grade, health, guardian_name AS guardianName, guardian_relation AS guardianRelation,
     guardian_phone AS guardianPhone, father_name AS fatherName, father_place AS fatherPlace,
     father_phone AS fatherPhone, mother_name AS motherName, mother_place AS motherPlace,
     mother_phone AS motherPhone, registered_on AS registeredOn, left_on AS leftOn,
     left_reason AS leftReason, note
   FROM child_now ORDER BY number`,
  childSchema,
)
export const CATEGORIES = query(
  `SELECT child.number, child.name, category.code, category.starts_on AS startsOn,
     category.ended_on AS endedOn
   FROM child_category AS category JOIN child ON child.id = category.child_id
   ORDER BY child.number, category.starts_on`,
  z.object({
    number: text,
    name: text,
    code: childCategoryCodeSchema,
    startsOn: text,
    endedOn: maybe,
  }),
)
export const CAMPS = query(
  `SELECT camp.name, camp.kind, coalesce(leader.name, '') AS leader, camp.quota,
     camp.emergency_phone AS emergencyPhone, camp.insurance, camp.budget_fen AS budgetFen, camp.note,
     camp.cancelled_on AS cancelledOn, camp.cancel_reason AS cancelReason,
     min(segment.starts_on) AS startsOn, max(segment.ends_on) AS endsOn
   FROM camp LEFT JOIN camp_segment AS segment ON segment.camp_id = camp.id
   LEFT JOIN team_member AS leader ON leader.id = camp.leader_id
   GROUP BY camp.id ORDER BY camp.id`,
  z.object({
    name: text,
    kind: campKindSchema,
    leader: text,
    quota: z.int(),
    emergencyPhone: text,
    insurance: text,
    budgetFen: z.int().nullable(),
    note: text,
    cancelledOn: maybe,
    cancelReason: maybe,
    startsOn: maybe,
    endsOn: maybe,
  }),
)
export const CAMP_MEMBERS = query(
  `SELECT camp.name AS camp, child.number, child.name, member.enrolled_on AS enrolledOn,
     member.withdrawn_on AS withdrawnOn
   FROM camp_member AS member JOIN camp ON camp.id = member.camp_id
   JOIN child ON child.id = member.child_id ORDER BY camp.id, child.number`,
  z.object({ camp: text, number: text, name: text, enrolledOn: text, withdrawnOn: maybe }),
)
export const CAMP_DAYS = query(
  `SELECT camp.name AS camp, day.day, day.status, day.activity, day.note
   FROM camp_day AS day JOIN camp ON camp.id = day.camp_id ORDER BY day.day`,
  z.object({ camp: text, day: text, status: campDayStatusSchema, activity: text, note: text }),
)
export const CAMP_ATTENDANCE = query(
  `SELECT day.day, camp.name AS camp, child.number, child.name, attendance.morning,
     attendance.afternoon
   FROM camp_attendance AS attendance JOIN camp_day AS day ON day.id = attendance.camp_day_id
   JOIN camp ON camp.id = day.camp_id JOIN child ON child.id = attendance.child_id
   ORDER BY day.day, child.number`,
  z.object({
    day: text,
    camp: text,
    number: text,
    name: text,
    morning: attendanceStatusSchema.nullable(),
    afternoon: attendanceStatusSchema.nullable(),
  }),
)
export const CAMP_FORMS = query(
  `SELECT camp.name AS camp, child.number, child.name, form.applied_on AS appliedOn, form.state,
     form.state_reason AS stateReason, form.consent_on AS consentOn, form.consent_by AS consentBy,
     form.health, form.allergy, form.medication, form.contact_name AS contactName,
     form.contact_phone AS contactPhone, form.insured, form.note
   FROM camp_form AS form JOIN camp ON camp.id = form.camp_id
   JOIN child ON child.id = form.child_id ORDER BY camp.id, child.number`,
  z.object({
    camp: text,
    number: text,
    name: text,
    appliedOn: text,
    state: formStateSchema,
    stateReason: text,
    consentOn: maybe,
    consentBy: text,
    health: text,
    allergy: text,
    medication: text,
    contactName: text,
    contactPhone: text,
    insured: z.boolean(),
    note: text,
  }),
)
export const CAMP_INCIDENTS = query(
  `SELECT incident.day, incident.happened_at AS happenedAt, camp.name AS camp, incident.kind,
     coalesce(child.number, '') AS number, coalesce(child.name, '') AS name, incident.what,
     incident.measures, coalesce(member.name, '') AS handler,
     incident.guardian_told_at AS guardianToldAt, incident.closed_on AS closedOn,
     coalesce((SELECT group_concat(note.noted_on || ' ' || note.text, '；')
       FROM camp_incident_note AS note WHERE note.incident_id = incident.id), '') AS notes
   FROM camp_incident AS incident JOIN camp ON camp.id = incident.camp_id
   LEFT JOIN child ON child.id = incident.child_id
   LEFT JOIN team_member AS member ON member.id = incident.handled_by
   ORDER BY incident.day, incident.happened_at, incident.id`,
  z.object({
    day: text,
    happenedAt: text,
    camp: text,
    kind: incidentKindSchema,
    number: text,
    name: text,
    what: text,
    measures: text,
    handler: text,
    guardianToldAt: maybe,
    closedOn: maybe,
    notes: text,
  }),
)
export const TERMS = query(
  `SELECT name, starts_on AS startsOn, ends_on AS endsOn, weekdays, starts_at AS startsAt,
     ends_at AS endsAt, note FROM tutoring_term ORDER BY starts_on`,
  z.object({
    name: text,
    startsOn: text,
    endsOn: text,
    weekdays: text,
    startsAt: text,
    endsAt: text,
    note: text,
  }),
)
export const TERM_MEMBERS = query(
  `SELECT term.name AS term, child.number, child.name, member.joined_on AS joinedOn,
     member.left_on AS leftOn, unit.name AS unit
   FROM tutoring_member AS member JOIN tutoring_term AS term ON term.id = member.term_id
   JOIN child ON child.id = member.child_id
   LEFT JOIN tutoring_group AS unit ON unit.id = member.group_id
   ORDER BY term.id, child.number`,
  z.object({
    term: text,
    number: text,
    name: text,
    joinedOn: text,
    leftOn: maybe,
    unit: maybe,
  }),
)
export const SESSIONS = query(
  `SELECT term.name AS term, session.day, session.status, session.starts_at AS startsAt,
     session.ends_at AS endsAt, session.tutors, session.note
   FROM tutoring_session AS session JOIN tutoring_term AS term ON term.id = session.term_id
   ORDER BY session.day`,
  z.object({
    term: text,
    day: text,
    status: z.enum(['held', 'cancelled']),
    startsAt: text,
    endsAt: text,
    tutors: text,
    note: text,
  }),
)
export const TUTORING_ATTENDANCE = query(
  `SELECT session.day, child.number, child.name, mark.status, mark.signed_in_at AS signedInAt,
     mark.signed_out_at AS signedOutAt, mark.collected_by AS collectedBy, mark.homework, mark.meal,
     mark.health
   FROM tutoring_attendance AS mark JOIN tutoring_session AS session ON session.id = mark.session_id
   JOIN child ON child.id = mark.child_id ORDER BY session.day, child.number`,
  z.object({
    day: text,
    number: text,
    name: text,
    status: attendanceStatusSchema,
    signedInAt: maybe,
    signedOutAt: maybe,
    collectedBy: text,
    homework: homeworkSchema,
    meal: mealSchema,
    health: text,
  }),
)
export const TUTORING_DUTY = query(
  `SELECT term.name AS term, duty.weekday, person.name
   FROM tutoring_duty AS duty JOIN tutoring_term AS term ON term.id = duty.term_id
   JOIN team_member AS person ON person.id = duty.member_id
   ORDER BY term.starts_on, duty.weekday, duty.id`,
  z.object({ term: text, weekday: z.int(), name: text }),
)
export const TUTORING_CORRECTIONS = query(
  `SELECT session.day, child.number, child.name, correction.before, correction.after,
     correction.reason, correction.corrected_at AS correctedAt
   FROM tutoring_correction AS correction
   JOIN tutoring_session AS session ON session.id = correction.session_id
   LEFT JOIN child ON child.id = correction.child_id ORDER BY correction.id`,
  z.object({
    day: text,
    number: maybe,
    name: maybe,
    before: text,
    after: text,
    reason: text,
    correctedAt: text,
  }),
)
export const TUTORING_CALLS = query(
  `SELECT call.day, child.number, child.name, call.person, call.phone, call.reached, call.outcome
   FROM tutoring_call AS call JOIN child ON child.id = call.child_id ORDER BY call.day, call.id`,
  z.object({
    day: text,
    number: text,
    name: text,
    person: text,
    phone: text,
    reached: z.boolean(),
    outcome: text,
  }),
)
export const COPIES = query(
  `SELECT copy.barcode, title.title, title.author, title.publisher, coalesce(title.isbn, '') AS isbn,
     title.class_code AS classCode, title.price_fen AS priceFen, copy.origin,
     copy.acquired_on AS acquiredOn, copy.removed_on AS removedOn,
     copy.removed_reason AS removedReason
   FROM book_copy AS copy JOIN book_title AS title ON title.id = copy.title_id
   ORDER BY copy.barcode`,
  z.object({
    barcode: text,
    title: text,
    author: text,
    publisher: text,
    isbn: text,
    classCode: text,
    priceFen: z.int().nullable(),
    origin: z.enum(['purchase', 'donation']),
    acquiredOn: text,
    removedOn: maybe,
    removedReason: z.enum(['lost', 'damaged', 'withdrawn']).nullable(),
  }),
)
export const LOANS = query(
  `SELECT loan.lent_on AS lentOn, title.title, copy.barcode, child.number, child.name,
     loan.due_on AS dueOn, loan.closed_on AS closedOn, loan.closed_as AS closedAs
   FROM loan JOIN book_copy AS copy ON copy.id = loan.copy_id
   JOIN book_title AS title ON title.id = copy.title_id
   JOIN child ON child.id = loan.child_id ORDER BY loan.lent_on, loan.id`,
  z.object({
    lentOn: text,
    title: text,
    barcode: text,
    number: text,
    name: text,
    dueOn: text,
    closedOn: maybe,
    closedAs: z.enum(['returned', 'lost']).nullable(),
  }),
)
export const OPEN_LOANS = query(
  'SELECT count(*) AS count FROM loan WHERE closed_on IS NULL',
  z.object({ count: z.int() }),
)
export const ASSESSMENTS = query(
  `SELECT child.number, child.name, one.assessed_on AS assessedOn, one.status, one.participants,
     one.levels, one.tier, one.grounds, one.next_due_on AS nextDueOn,
     one.effective_on AS effectiveOn, one.void_reason AS voidReason
   FROM assessment AS one JOIN child ON child.id = one.child_id
   ORDER BY child.number, one.assessed_on, one.id`,
  z.object({
    number: text,
    name: text,
    assessedOn: text,
    status: z.enum(['draft', 'confirmed', 'voided']),
    participants: text,
    levels: text,
    tier: tierSchema.nullable(),
    grounds: text,
    nextDueOn: maybe,
    effectiveOn: maybe,
    voidReason: maybe,
  }),
)
export const REASSESSMENTS = query(
  `SELECT child.number, child.name, request.reason, request.happened_on AS happenedOn, request.note
   FROM reassessment_request AS request JOIN child ON child.id = request.child_id
   ORDER BY request.id`,
  z.object({
    number: text,
    name: text,
    reason: z.enum(['guardian-changed', 'dropped-out', 'incident', 'other']),
    happenedOn: text,
    note: text,
  }),
)
export const EMERGENCY_REPORTS = query(
  `SELECT child.number, child.name, report.discovered_on AS discoveredOn,
     report.discovered_time AS discoveredTime, report.situations, report.police_on AS policeOn,
     report.police_time AS policeTime, report.police_station AS policeStation,
     report.police_receiver AS policeReceiver, report.police_receipt AS policeReceipt,
     report.civil_on AS civilOn, report.civil_time AS civilTime, report.remark
   FROM emergency_report AS report JOIN assessment ON assessment.id = report.assessment_id
   JOIN child ON child.id = assessment.child_id ORDER BY report.id`,
  z.object({
    number: text,
    name: text,
    discoveredOn: text,
    discoveredTime: text,
    situations: text,
    policeOn: maybe,
    policeTime: maybe,
    policeStation: text,
    policeReceiver: text,
    policeReceipt: text,
    civilOn: maybe,
    civilTime: maybe,
    remark: text,
  }),
)
export const ATTACHMENTS = query(
  `SELECT attachment.id, child.number, child.name, attachment.restricted_class AS restrictedClass
   FROM attachment JOIN child ON child.id = attachment.subject_id
   WHERE attachment.subject = 'child' AND attachment.removed_at IS NULL
   ORDER BY child.number, attachment.id`,
  z.object({
    id: z.int(),
    number: text,
    name: text,
    restrictedClass: z.enum(['counselling', 'emergency', 'abuse']).nullable(),
  }),
)
export const LATEST_REPORTS = query(
  `SELECT id FROM report AS one WHERE version =
     (SELECT max(version) FROM report WHERE starts_on = one.starts_on AND ends_on = one.ends_on)
   ORDER BY starts_on, ends_on`,
  z.object({ id: z.int() }),
)

/** Tables whose content goes along, and those that do not, with the reason. */
export const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  account: '账号只在本机使用',
  restricted_access: '账号只在本机使用',
  security_setting: '本机设置',
  backup_setting: '本机设置',
  restore_drill: '本机备份',
  site_restore: '本机备份',
  policy_parameter: '政策参数，随程序提供',
  statutory_day: '节假日，随程序提供',
  tutoring_draft: '未保存的点名，不是记录',
  child_merge_step: '撤销合并用的原值，不移交',
  import_batch: '已登记进名册',
  import_row: '已登记进名册',
  import_layout: '表头对应关系，只在本机使用',
  child_record: '名册中注明',
  erasure: '销毁记录另行出具',
  grade_advance: '就学记录中已有',
  grade_advance_row: '就学记录中已有',
  handover: '移交清单另行出具',
  audit_event: '留存无姓名的日志',
  audit_subject: '留存无姓名的日志',
  audit_change: '留存无姓名的日志',
  audit_detail: '含原值，不移交',
  audit_erasure: '留存无姓名的日志',
  audit_seal: '留存无姓名的日志',
  audit_table: '留存无姓名的日志',
  opening_hours: '开放时间，示范点设置',
  camp_confirmation: '开营前的内部确认',
  reservation: '会议、维修、来访的日程，不是服务记录',
  reservation_member: '会议、维修、来访的日程，不是服务记录',
  clash_acceptance: '排日程时的内部说明',
  report_evidence: '只含内部编号',
  ledger_check: '资金台账中注明',
}
