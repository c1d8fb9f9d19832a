import { z } from 'zod'

/** Roles of local accounts (domain §2.4); issue each route its readers beside its definition. */
export const ROLES = [
  { code: 'manager', name: '站长' },
  { code: 'social-worker', name: '社工' },
  { code: 'counsellor', name: '心理咨询师' },
  { code: 'finance', name: '财务' },
  { code: 'duty', name: '值班/志愿者' },
  { code: 'inspector', name: '只读检查员' },
] as const

export const roleSchema = z.enum(ROLES.map((role) => role.code))
export type Role = z.infer<typeof roleSchema>

/** Chinese name of a role, as the screens print it. */
export function roleName(code: Role): string {
  return ROLES.find((role) => role.code === code)?.name ?? code
}

/** Who may call a route: anyone before signing in, or the listed roles. Nothing is open by default. */
export type Access = 'anyone' | readonly Role[]

export function mayCall(role: Role, access: Access): boolean {
  return access === 'anyone' || access.includes(role)
}

/** Classes of records that open only to people named for them (domain §2.5, §2.6). */
export const RESTRICTED_CLASSES = [
  { code: 'counselling', name: '心理辅导与个案' },
  { code: 'emergency', name: '紧急救助' },
  { code: 'abuse', name: '监护侵害' },
] as const

export const restrictedClassSchema = z.enum(RESTRICTED_CLASSES.map(({ code }) => code))
export type RestrictedClass = z.infer<typeof restrictedClassSchema>

export const EVERYONE = ROLES.map((role) => role.code) satisfies readonly Role[]
export const CARE_STAFF = ['manager', 'social-worker'] as const satisfies readonly Role[]
export const CARE_READERS = [
  'manager',
  'social-worker',
  'counsellor',
  'inspector',
] as const satisfies readonly Role[]
export const DESK_STAFF = ['manager', 'social-worker', 'duty'] as const satisfies readonly Role[]
export const DESK_READERS = [
  'manager',
  'social-worker',
  'counsellor',
  'duty',
  'inspector',
] as const satisfies readonly Role[]
export const MONEY_STAFF = ['manager', 'finance'] as const satisfies readonly Role[]
export const MONEY_READERS = ['manager', 'finance', 'inspector'] as const satisfies readonly Role[]
export const MANAGER_ONLY = ['manager'] as const satisfies readonly Role[]
