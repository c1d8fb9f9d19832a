import type { FeatureName } from './features.ts'

/** Events flow one way, from the service to every window. */
export type OfficeEvent =
  | { readonly type: 'changed'; readonly features: readonly FeatureName[] }
  | { readonly type: 'service-restarted' }
  /** It ended again and again before it was ready, and is not started any more. */
  | { readonly type: 'service-down' }
