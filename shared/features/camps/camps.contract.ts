export const camps = {} as const
