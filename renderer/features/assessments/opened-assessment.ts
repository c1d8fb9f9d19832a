import type { RouteOutput } from '#shared/contract/index.ts'

/** An assessment as the service opens it, with the rules of the day. */
export type OpenedAssessment = RouteOutput<'assessments.get'>
