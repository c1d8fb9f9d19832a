import { z } from 'zod'
import { setUpInputSchema } from '#shared/features/accounts/accounts.contract.ts'
import { localToday } from '#renderer/ui/DateField.tsx'

/** The wizard’s form: what the service needs, and the password typed twice. */
export const firstRunSchema = z
  .object({ ...setUpInputSchema.shape, passwordAgain: z.string() })
  .refine((values) => values.password === values.passwordAgain, {
    message: '两次输入的密码不一样',
    path: ['passwordAgain'],
  })
export type FirstRunValues = z.input<typeof firstRunSchema>

const year = localToday().slice(0, 4)

export const EMPTY_FIRST_RUN: FirstRunValues = {
  site: {
    countyCode: '',
    countyName: '',
    townshipCode: '',
    townshipName: '',
    agencyName: '',
    managerName: '',
    phone: '',
    address: '',
    projectYearStart: '01-01',
    contract: { number: '', startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
  },
  loginName: '站长',
  displayName: '',
  password: '',
  passwordAgain: '',
}
