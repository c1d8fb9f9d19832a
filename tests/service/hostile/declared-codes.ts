import { FRAMEWORK_ERRORS } from '#shared/contract/envelope.ts'
import { ACCOUNTS_ERRORS } from '#shared/features/accounts/accounts.errors.ts'
import { CALENDAR_ERRORS } from '#shared/features/calendar/calendar.errors.ts'
import { CAMPS_ERRORS } from '#shared/features/camps/camps.errors.ts'
import { CHILDREN_ERRORS } from '#shared/features/children/children.errors.ts'
import { CONSENTS_ERRORS } from '#shared/features/consents/consents.errors.ts'
import { COLLECTORS_ERRORS } from '#shared/features/collectors/collectors.errors.ts'
import { DUPLICATES_ERRORS } from '#shared/features/duplicates/duplicates.errors.ts'
import { DOSSIERS_ERRORS } from '#shared/features/dossiers/dossiers.errors.ts'
import { EXPORTS_ERRORS } from '#shared/features/exports/exports.errors.ts'
import { FAMILIES_ERRORS } from '#shared/features/families/families.errors.ts'
import { FUNDING_ERRORS } from '#shared/features/funding/funding.errors.ts'
import { IMPORTS_ERRORS } from '#shared/features/imports/imports.errors.ts'
import { LIBRARY_ERRORS } from '#shared/features/library/library.errors.ts'
import { REPORTS_ERRORS } from '#shared/features/reports/reports.errors.ts'
import { ROOMS_ERRORS } from '#shared/features/rooms/rooms.errors.ts'
import { TUTORING_ERRORS } from '#shared/features/tutoring/tutoring.errors.ts'
import { KEYS_ERRORS } from '#shared/features/keys/keys.errors.ts'
import { ATTACHMENTS_ERRORS } from '#shared/features/attachments/attachments.errors.ts'
import { AUDIT_ERRORS } from '#shared/features/audit/audit.errors.ts'
import { BACKUPS_ERRORS } from '#shared/features/backups/backups.errors.ts'
import { PARAMETERS_ERRORS } from '#shared/features/parameters/parameters.errors.ts'
import { ASSESSMENTS_ERRORS } from '#shared/features/assessments/assessments.errors.ts'
import { PLANS_ERRORS } from '#shared/features/plans/plans.errors.ts'
import { PRIVACY_ERRORS } from '#shared/features/privacy/privacy.errors.ts'
import { GRADES_ERRORS } from '#shared/features/grades/grades.errors.ts'
import { HANDOVER_ERRORS } from '#shared/features/handover/handover.errors.ts'
import { TEAM_ERRORS } from '#shared/features/team/team.errors.ts'
import { INVENTORY_ERRORS } from '#shared/features/inventory/inventory.errors.ts'
import { BOOKINGS_ERRORS } from '#shared/features/bookings/bookings.errors.ts'
import { ENROLMENTS_ERRORS } from '#shared/features/enrolments/enrolments.errors.ts'
import { PROGRAMMES_ERRORS } from '#shared/features/programmes/programmes.errors.ts'
import { CLASSES_ERRORS } from '#shared/features/classes/classes.errors.ts'
import { PARENT_SCHOOL_ERRORS } from '#shared/features/parent-school/parent-school.errors.ts'
import { FILE_ERROR_CODES } from '#shared/kernel/file-errors.ts'

/** Every code a screen has a sentence for; INTERNAL is declared too, but means a bug. */
export const DECLARED_CODES: ReadonlySet<string> = new Set<string>(
  [
    FRAMEWORK_ERRORS,
    ACCOUNTS_ERRORS,
    CALENDAR_ERRORS,
    CAMPS_ERRORS,
    CHILDREN_ERRORS,
    COLLECTORS_ERRORS,
    GRADES_ERRORS,
    CONSENTS_ERRORS,
    DUPLICATES_ERRORS,
    DOSSIERS_ERRORS,
    EXPORTS_ERRORS,
    FAMILIES_ERRORS,
    FUNDING_ERRORS,
    IMPORTS_ERRORS,
    LIBRARY_ERRORS,
    REPORTS_ERRORS,
    ROOMS_ERRORS,
    TUTORING_ERRORS,
    PARAMETERS_ERRORS,
    ASSESSMENTS_ERRORS,
    PLANS_ERRORS,
    KEYS_ERRORS,
    ATTACHMENTS_ERRORS,
    AUDIT_ERRORS,
    BACKUPS_ERRORS,
    PRIVACY_ERRORS,
    HANDOVER_ERRORS,
    TEAM_ERRORS,
    INVENTORY_ERRORS,
    BOOKINGS_ERRORS,
    ENROLMENTS_ERRORS,
    PROGRAMMES_ERRORS,
    CLASSES_ERRORS,
    PARENT_SCHOOL_ERRORS,
    FILE_ERROR_CODES,
    ['DISK_FULL', 'DATABASE_BUSY'],
  ].flat(),
)
