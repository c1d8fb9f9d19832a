export const funding = {} as const
