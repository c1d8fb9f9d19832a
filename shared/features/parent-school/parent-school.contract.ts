export const parentSchool = {} as const
