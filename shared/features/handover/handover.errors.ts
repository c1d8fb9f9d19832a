/** Refusals of this feature. */
export const HANDOVER_ERRORS = [] as const
export type HandoverErrorCode = (typeof HANDOVER_ERRORS)[number]
