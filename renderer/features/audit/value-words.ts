import { RESTRICTED_CLASSES, ROLES } from '#shared/contract/roles.ts'
import { ATTACHMENT_KINDS } from '#shared/features/attachments/attachment-codes.ts'
import type { ChangedValue } from '#shared/features/audit/audit-event.ts'
import { TIERS } from '#shared/features/assessments/tier.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { CAMP_DAY_STATUSES } from '#shared/features/camps/camp-day.ts'
import { CAMP_KINDS } from '#shared/features/camps/camp.ts'
import { ID_TYPES, LEFT_REASONS, SEXES } from '#shared/features/children/child-codes.ts'
import {
  CONSENT_PARTIES,
  CONSENT_SCOPES,
  CONSENT_WAYS,
  LEGAL_BASES,
} from '#shared/features/consents/consent-codes.ts'
import { COLLECTOR_KINDS } from '#shared/features/collectors/collector.ts'
import { NOTICE_VERSIONS } from '#shared/features/consents/notice-versions.ts'
import {
  DISABILITY_GRADES,
  DISABILITY_KINDS,
  GUARDIANSHIP_KINDS,
  HEALTH_STATES,
  SCHOOLING_STATES,
  SUPERVISION_LEVELS,
  WHEREABOUTS,
} from '#shared/features/families/family-codes.ts'
import { ACCOUNT_KINDS } from '#shared/features/funding/account-kind.ts'
import { ENTRY_KINDS } from '#shared/features/funding/ledger-entry.ts'
import { ADVANCE_OUTCOMES } from '#shared/features/grades/grade-advance.ts'
import { ROSTER_VERDICTS } from '#shared/features/imports/roster-problem.ts'
import { ITEM_CATEGORIES } from '#shared/features/inventory/item.ts'
import { PARENT_TOPICS } from '#shared/features/parent-school/session.ts'
import { TEAM_KINDS } from '#shared/features/team/team-member.ts'
import { CLC_CLASSES } from '#shared/features/library/clc-classes.ts'
import { COPY_ORIGINS, REMOVAL_REASONS } from '#shared/features/library/copy.ts'
import { AGE_BANDS, SHELF_TAGS } from '#shared/features/library/shelving.ts'
import { CLOSURE_REASONS, LINE_RESULTS } from '#shared/features/plans/closure.ts'
import { FREQUENCIES } from '#shared/features/plans/frequency.ts'
import { METHODS, MODES } from '#shared/features/plans/service-note.ts'
import { CHAPTERS } from '#shared/features/reports/chapters.ts'
import { ATTENDANCE_STATUSES } from '#shared/features/attendance/status.ts'
import { HOMEWORK, MEALS } from '#shared/features/tutoring/remarks.ts'
import { EXCEPTION_KINDS } from '#shared/features/calendar/day-exception.ts'
import { SCHOOL_PERIOD_KINDS } from '#shared/features/calendar/school-period.ts'
import { WEEKDAY_NAMES } from '#shared/features/tutoring/term.ts'
import { CHILD_CATEGORIES } from '#shared/kernel/codes/child-categories.ts'
import { ETHNIC_GROUPS } from '#shared/kernel/codes/ethnic-groups.ts'
import { EXPENSE_CATEGORIES } from '#shared/kernel/codes/expense-categories.ts'
import { FAMILY_RELATIONS } from '#shared/kernel/codes/family-relations.ts'
import { FUND_SOURCES } from '#shared/kernel/codes/fund-sources.ts'
import { ROOM_FUNCTIONS } from '#shared/kernel/codes/room-functions.ts'
import { SERVICE_KINDS } from '#shared/kernel/codes/service-kinds.ts'
import { GRADES } from '#shared/kernel/grade.ts'
import { formatYuan } from '#shared/kernel/money.ts'
import { PERIOD_KINDS } from '#shared/kernel/period.ts'

type CodeList = readonly { readonly code: string; readonly name: string }[]

/** The lists behind coded columns, by table and column. */
const CODES: Readonly<Record<string, CodeList>> = {
  'account.role': ROLES,
  'assessment.proposed_tier': TIERS,
  'assessment.status': [
    { code: 'draft', name: '草稿' },
    { code: 'confirmed', name: '已确认' },
    { code: 'voided', name: '已作废' },
  ],
  'assessment.tier': TIERS,
  'attachment.kind': ATTACHMENT_KINDS,
  'attachment.restricted_class': RESTRICTED_CLASSES,
  'attachment.subject': [{ code: 'child', name: '儿童档案' }],
  'book_copy.fund_source': FUND_SOURCES,
  'book_copy.origin': COPY_ORIGINS,
  'book_copy.removed_reason': REMOVAL_REASONS,
  'book_title.age_band': AGE_BANDS,
  'book_title.class_code': CLC_CLASSES,
  'book_title.shelf_tag': SHELF_TAGS,
  'camp.kind': CAMP_KINDS,
  'camp_attendance.status': ATTENDANCE_STATUSES,
  'camp_attendance.morning': ATTENDANCE_STATUSES,
  'camp_attendance.afternoon': ATTENDANCE_STATUSES,
  'camp_day.status': CAMP_DAY_STATUSES,
  'child.ethnic_code': ETHNIC_GROUPS,
  'child.grade': GRADES,
  'child.guardian_relation': FAMILY_RELATIONS,
  'child.id_type': ID_TYPES,
  'child.left_reason': LEFT_REASONS,
  'child.sex': SEXES,
  'child_category.code': CHILD_CATEGORIES,
  'child_relative.relation': FAMILY_RELATIONS,
  'consent.basis': LEGAL_BASES,
  'consent.notice_version': NOTICE_VERSIONS,
  'consent.party': CONSENT_PARTIES,
  'consent.signer_relation': FAMILY_RELATIONS,
  'consent.way': CONSENT_WAYS,
  'consent_answer.scope': CONSENT_SCOPES,
  'collector.kind': COLLECTOR_KINDS,
  'collector.relation': FAMILY_RELATIONS,
  'family_person.sex': SEXES,
  'grade_advance_row.from_grade': GRADES,
  'grade_advance_row.outcome': ADVANCE_OUTCOMES,
  'grade_advance_row.to_grade': GRADES,
  'guardianship.kind': GUARDIANSHIP_KINDS,
  'guardianship.supervision': SUPERVISION_LEVELS,
  'health.disability_grade': DISABILITY_GRADES,
  'health.disability_kind': DISABILITY_KINDS,
  'health.state': HEALTH_STATES,
  'parent_whereabouts.state': WHEREABOUTS,
  'schooling.grade': GRADES,
  'schooling.state': SCHOOLING_STATES,
  'import_batch.kind': [{ code: 'roster', name: '花名册' }],
  'import_row.undone_as': [
    { code: 'removed', name: '已去掉' },
    { code: 'restored', name: '已恢复' },
    { code: 'kept', name: '保留现状' },
  ],
  'import_row.verdict': ROSTER_VERDICTS,
  'ledger_entry.account': ACCOUNT_KINDS,
  'ledger_entry.category': EXPENSE_CATEGORIES,
  'ledger_entry.kind': ENTRY_KINDS,
  'ledger_entry.source': FUND_SOURCES,
  'loan.closed_as': [
    { code: 'returned', name: '归还' },
    { code: 'lost', name: '遗失' },
  ],
  'plan_line.frequency': FREQUENCIES,
  'plan_line.kind': SERVICE_KINDS,
  'plan_line.result': LINE_RESULTS,
  'plan_request.closure_reason': CLOSURE_REASONS,
  'plan_request.decision': [
    { code: 'approved', name: '同意' },
    { code: 'returned', name: '退回' },
  ],
  'plan_request.kind': [
    { code: 'plan', name: '计划' },
    { code: 'closure', name: '结案' },
  ],
  'report.period_kind': PERIOD_KINDS,
  'report_text.chapter': CHAPTERS.map(({ code, title }) => ({ code, name: title })),
  'restricted_access.class': RESTRICTED_CLASSES,
  'room_function.function': ROOM_FUNCTIONS,
  'inventory_item.category': ITEM_CATEGORIES,
  'parent_guest.status': ATTENDANCE_STATUSES,
  'parent_session.status': [
    { code: 'planned', name: '已安排' },
    { code: 'held', name: '已举办' },
    { code: 'cancelled', name: '已取消' },
  ],
  'parent_session.topic': PARENT_TOPICS,
  'team_member.kind': TEAM_KINDS,
  'service_note.method': METHODS,
  'service_note.mode': MODES,
  'service_note.restricted_class': RESTRICTED_CLASSES,
  'day_exception.kind': EXCEPTION_KINDS,
  'school_period.kind': SCHOOL_PERIOD_KINDS,
  'statutory_day.kind': [
    { code: 'off', name: '放假' },
    { code: 'workday', name: '调休上班' },
  ],
  'tutoring_attendance.status': ATTENDANCE_STATUSES,
  'tutoring_attendance.homework': HOMEWORK,
  'tutoring_attendance.meal': MEALS,
  'tutoring_session.status': [
    { code: 'held', name: '已开展' },
    { code: 'cancelled', name: '停课' },
  ],
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u
const LONGEST = 200

/** A stored value as the office reads it: names for codes, 是 and 否, yuan, square metres, local time. */
export function valueWords(table: string, column: string, value: ChangedValue): string {
  if (value === null || value === '') return '（空）'
  if (typeof value === 'number') return numberWords(column, value)
  const code = CODES[`${table}.${column}`]?.find((one) => one.code === value)
  if (code !== undefined) return code.name
  if (column === 'weekdays') return weekdayWords(value)
  if (INSTANT.test(value)) return localMinute(value)
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

function numberWords(column: string, value: number): string {
  if (column.startsWith('is_')) return value === 1 ? '是' : '否'
  if (column.endsWith('_fen')) return formatYuan(value)
  if (column.endsWith('_dm2')) return `${(value / 100).toFixed(2)} 平方米`
  return String(value)
}

function weekdayWords(digits: string): string {
  return digits
    .split('')
    .map((digit) => WEEKDAY_NAMES[Number(digit) - 1]?.label ?? digit)
    .join('、')
}
