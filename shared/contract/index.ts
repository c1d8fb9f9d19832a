import type { z } from 'zod'
import { accounts } from '#shared/features/accounts/accounts.contract.ts'
import { calendar } from '#shared/features/calendar/calendar.contract.ts'
import { camps } from '#shared/features/camps/camps.contract.ts'
import { children } from '#shared/features/children/children.contract.ts'
import { exportRoutes } from '#shared/features/exports/exports.contract.ts'
import { families } from '#shared/features/families/families.contract.ts'
import { consents } from '#shared/features/consents/consents.contract.ts'
import { collectors } from '#shared/features/collectors/collectors.contract.ts'
import { duplicates } from '#shared/features/duplicates/duplicates.contract.ts'
import { dossiers } from '#shared/features/dossiers/dossiers.contract.ts'
import { grades } from '#shared/features/grades/grades.contract.ts'
import { funding } from '#shared/features/funding/funding.contract.ts'
import { imports } from '#shared/features/imports/imports.contract.ts'
import { library } from '#shared/features/library/library.contract.ts'
import { reports } from '#shared/features/reports/reports.contract.ts'
import { rooms } from '#shared/features/rooms/rooms.contract.ts'
import { site } from '#shared/features/site/site.contract.ts'
import { tutoring } from '#shared/features/tutoring/tutoring.contract.ts'
import { keys } from '#shared/features/keys/keys.contract.ts'
import { attachments } from '#shared/features/attachments/attachments.contract.ts'
import { audit } from '#shared/features/audit/audit.contract.ts'
import { backups } from '#shared/features/backups/backups.contract.ts'
import { parameters } from '#shared/features/parameters/parameters.contract.ts'
import { assessments } from '#shared/features/assessments/assessments.contract.ts'
import { plans } from '#shared/features/plans/plans.contract.ts'
import { privacy } from '#shared/features/privacy/privacy.contract.ts'
import { handover } from '#shared/features/handover/handover.contract.ts'
import { workbench } from '#shared/features/workbench/workbench.contract.ts'
import { team } from '#shared/features/team/team.contract.ts'
import { inventory } from '#shared/features/inventory/inventory.contract.ts'
import { bookings } from '#shared/features/bookings/bookings.contract.ts'
import { attendance } from '#shared/features/attendance/attendance.contract.ts'
import { enrolments } from '#shared/features/enrolments/enrolments.contract.ts'
import { programmes } from '#shared/features/programmes/programmes.contract.ts'
import { classes } from '#shared/features/classes/classes.contract.ts'
import { parentSchool } from '#shared/features/parent-school/parent-school.contract.ts'
import type { FeatureName } from './features.ts'

/** Every request the service answers; the one list to read when asking what the program can do. */
export const contract = {
  ...accounts,
  ...site,
  ...rooms,
  ...children,
  ...families,
  ...consents,
  ...collectors,
  ...duplicates,
  ...dossiers,
  ...grades,
  ...imports,
  ...exportRoutes,
  ...calendar,
  ...camps,
  ...tutoring,
  ...library,
  ...funding,
  ...reports,
  ...parameters,
  ...assessments,
  ...plans,
  ...keys,
  ...attachments,
  ...audit,
  ...backups,
  ...privacy,
  ...handover,
  ...team,
  ...inventory,
  ...bookings,
  ...attendance,
  ...enrolments,
  ...programmes,
  ...classes,
  ...parentSchool,
  ...workbench,
} as const

export type Contract = typeof contract
export type RouteName = keyof Contract
export type RouteInput<R extends RouteName> = z.input<Contract[R]['input']>
export type ParsedInput<R extends RouteName> = z.output<Contract[R]['input']>
export type RouteOutput<R extends RouteName> = z.output<Contract[R]['output']>
export type RouteOf<F extends FeatureName> = Extract<RouteName, `${F}.${string}`>

/** True when the text names a route of the contract (own keys only, so '__proto__' is not one). */
export function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(contract, name)
}
