import type { RouteName } from '#shared/contract/index.ts'

/** What each tab of 数据安全 reads first, in their order: who may read none of it has no such page. */
export const SECURITY_READS = [
  'backups.list',
  'audit.list',
  'keys.status',
  'privacy.requests',
  'handover.state',
] as const satisfies readonly RouteName[]
